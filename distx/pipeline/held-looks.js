import { createVantageWatch } from "../lanes/vantage.js";
/** So many hosts without any answer, and the line is in doubt rather than the hosts. */
const SILENT_HOSTS = 3;
export const createHeldLooks = (startedAt, pass) => {
    const watch = createVantageWatch(startedAt);
    let held = [];
    let dropped = 0;
    let failingSince = null;
    const release = () => {
        const items = held;
        held = [];
        for (const item of items)
            pass(item);
    };
    const drop = () => {
        const believed = held.filter(({ look }) => failingSince !== null && look.at < failingSince);
        dropped += held.length - believed.length;
        held = believed;
        release();
    };
    return {
        add: (item, { lane, finishedAt, reach }) => {
            if (failingSince !== null) {
                dropped += 1;
                return failingSince;
            }
            if (reach === null) {
                pass(item);
                return null;
            }
            const standing = watch.note({ lane, startedAt: item.look.at, finishedAt, reach });
            held.push(item);
            if (standing.kind === "failing") {
                failingSince = standing.since;
                drop();
            }
            else if (reach.kind === "answered")
                release();
            return failingSince;
        },
        finish: () => {
            const { answered, asked } = watch.lanes();
            // A resolver that says "no such name" is an answer from somewhere: the line is up.
            const allSilent = held.every(({ look }) => look.verdict.reason !== "dns-failed");
            if (failingSince === null && answered === 0 && asked >= SILENT_HOSTS && allSilent)
                dropped += held.splice(0).length;
            release();
            return dropped;
        },
    };
};
