import { MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND } from "../domain/time.js";
import { createSweepMeter } from "../pipeline/sweep-meter.js";
const REDRAW_MS = 200;
const CLEAR_LINE = "\r\u001b[K";
const UP = "\u001b[1A";
/** `35 s`, `4 min`, `2 h 10 min`. */
const lengthText = (span) => {
    if (span < MS_PER_MINUTE)
        return `${Math.ceil(span / MS_PER_SECOND)} s`;
    const minutes = Math.ceil(span / MS_PER_MINUTE);
    const hours = Math.floor((minutes * MS_PER_MINUTE) / MS_PER_HOUR);
    return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
};
const rateText = (rate) => (rate >= 10 ? `${Math.round(rate)}/s` : `${rate.toFixed(1)}/s`);
const progressText = ({ due, done, rate, left }) => {
    const percent = due === 0 ? 100 : Math.floor((100 * done) / due);
    return `${done}/${due} (${percent}%), ${rateText(rate)}${left === null || done >= due ? "" : `, ${lengthText(left)} left`}`;
};
const countsText = ({ live, removed, restricted, inconclusive }) => `live ${live}, removed ${removed}, restricted ${restricted}, inconclusive ${inconclusive}`;
const slowestText = ({ slowest }) => slowest.length === 0 ? "" : `; slowest: ${slowest.map(({ key, left }) => `${key} ${lengthText(left)}`).join(", ")}`;
export const createProgress = ({ environment, common }) => {
    const { stderr, clock } = environment;
    let meter = null;
    let last = clock.now();
    let drawn = false;
    let stored = 0;
    const clear = () => {
        if (drawn && stderr.isTerminal)
            stderr.write(`${CLEAR_LINE}${UP}${CLEAR_LINE}`);
        drawn = false;
    };
    const draw = (counts) => {
        if (meter === null)
            return;
        const reading = meter.read(clock.now(), counts.polled === 0 ? 1 : counts.requests / counts.polled);
        const first = progressText(reading);
        const second = `${countsText(counts)}${slowestText(reading)}`;
        if (!stderr.isTerminal) {
            stderr.write(`${first}; ${second}\n`);
            return;
        }
        clear();
        const width = stderr.columns - 1;
        stderr.write(`${first.slice(0, width)}\n${second.slice(0, width)}`);
        drawn = true;
    };
    return {
        watch: {
            planned: (plan) => {
                meter = createSweepMeter(plan, clock.now());
            },
            moved: (lane, targets, counts) => {
                meter?.moved(lane, targets, clock.now());
                if (common.quiet || clock.now() - last < (stderr.isTerminal ? REDRAW_MS : MS_PER_MINUTE))
                    return;
                last = clock.now();
                draw(counts());
            },
            stored: (looks) => {
                stored += looks;
                if (common.verbose && !common.quiet)
                    stderr.write(`stored ${stored}\n`);
            },
        },
        end: clear,
    };
};
