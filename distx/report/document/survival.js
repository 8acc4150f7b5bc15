import { dayTicks } from "../curve/day-ticks.js";
import { curveEnd, FEWEST_AT_RISK, survivalAt } from "../curve/staircase.js";
import { count, dayLimits, dayNumber, levelText, limits, NOT_AVAILABLE, percent, points, scientific, } from "../numbers.js";
import { counted, dayCount } from "../words.js";
import { figure, paragraph, right, tableBlock } from "./document.js";
/** Rows of the table beside the curve, besides the thresholds. */
const REGULAR_ROWS = 8;
const lastAt = (all, day) => all.findLast((point) => point.day <= day);
const interval = (low, high, level) => {
    const days = dayLimits(low, high);
    return days === NOT_AVAILABLE ? "" : ` (${levelText(level)} interval: ${days})`;
};
/** `Half were no longer available between day 24 and day 31`, or that this was not reached. */
export const medianWords = ({ median, boxes }, end, level) => {
    if (median.from !== null && median.to !== null) {
        const [from, to] = [dayNumber(median.from), dayNumber(median.to)];
        const when = from === to ? `by day ${to}` : `between day ${from} and day ${to}`;
        return `Half were no longer available ${when}${interval(median.low, median.high, level)}.`;
    }
    if (end === null)
        return "Median: not reached.";
    return survivalAt(boxes, end).lower > 0.5
        ? `Median: not reached; more than half still up at day ${dayNumber(end)}.`
        : `Median: not reached within the ${dayCount(end)} that could be followed.`;
};
/** The median of the first-found-gone curve in words. */
export const firstGoneMedianWords = ({ median, points: all }, level) => {
    if (median.day !== null)
        return `day ${dayNumber(median.day)}${interval(median.low, median.high, level)}`;
    const last = all.at(-1);
    return last === undefined
        ? "not reached"
        : `not reached; ${percent(last.estimate)} not yet found gone at day ${dayNumber(last.day)}`;
};
const tableDays = (model, end) => {
    const asked = model.thresholds.map((row) => row.afterDays).filter((day) => day <= end);
    return [...new Set([...asked, ...dayTicks(end, REGULAR_ROWS).slice(1)])].sort((a, b) => a - b);
};
const curveTable = (model, end) => ({
    id: "survival-table",
    caption: "Share still up by day since the notice",
    columns: [
        right("Day"),
        right("Still up %"),
        right(`${levelText(model.policy.level)} limits`),
        right("At risk"),
        right("Not yet found gone %"),
        right("CI"),
    ],
    rows: tableDays(model, end).map((day) => {
        const { lower, upper } = survivalAt(model.survival.boxes, day);
        const point = lastAt(model.survival.points, day);
        const found = lastAt(model.firstSeenGone.points, day);
        return [
            dayNumber(day),
            points(lower) === points(upper) ? points(upper) : `${points(lower)} to ${points(upper)}`,
            point === undefined ? NOT_AVAILABLE : limits(point.low, point.high),
            point === undefined ? count(model.survival.n) : count(point.atRisk),
            points(found?.estimate ?? (model.firstSeenGone.n > 0 ? 1 : null)),
            found === undefined ? NOT_AVAILABLE : limits(found.low, found.high),
        ];
    }),
});
const convergence = (survival) => survival.converged
    ? `Turnbull's estimator over ${counted(survival.n, "target")} with ${counted(survival.events, "removal")} (optimality gap ${scientific(survival.optimalityGap)}).`
    : `Turnbull's estimator over ${counted(survival.n, "target")} has NOT converged (optimality gap ${scientific(survival.optimalityGap)}): provisional.`;
const meanWords = ({ restrictedMean }) => restrictedMean === null
    ? ""
    : ` Until then, up ${dayNumber(restrictedMean.estimate)} of the first ${dayCount(restrictedMean.tauDays)} on average${restrictedMean.stdErr === null ? "" : ` (standard error ${restrictedMean.stdErr.toFixed(1)})`}.`;
/** Time to removal: the median as a range, the curve, and its table. */
export const survivalSection = (model) => {
    const { survival, firstSeenGone, policy } = model;
    const heading = "Time until no longer available";
    if (survival.n === 0) {
        return { id: "survival", heading, blocks: [paragraph("No target was followed: there is no curve.")] };
    }
    const end = curveEnd(survival);
    const blocks = [
        paragraph(`${medianWords(survival, end, policy.level)} ${convergence(survival)}`),
        paragraph(`Time until we first found it gone (Kaplan-Meier; overstates the time up): median ${firstGoneMedianWords(firstSeenGone, policy.level)}.${meanWords(firstSeenGone)}`),
    ];
    if (end === null) {
        blocks.push(paragraph(`Fewer than ${FEWEST_AT_RISK} targets were followed: no curve is drawn.`));
    }
    else {
        blocks.push(figure({ kind: "survival" }), tableBlock(curveTable(model, end)));
    }
    return { id: "survival", heading, blocks };
};
