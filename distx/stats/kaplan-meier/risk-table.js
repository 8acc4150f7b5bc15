import { finite } from "../checked.js";
import { weightFrom } from "../rising.js";
const checkRow = ({ time, event, entry, weight = 1, cluster }) => {
    finite(time, "time", 0);
    finite(weight, "weight", 0);
    if (event !== true && event !== false && event !== 0 && event !== 1) {
        throw new RangeError(`event must be true or false, not ${String(event)}`);
    }
    if (entry != null && finite(entry, "entry") >= time) {
        throw new RangeError(`entry must come before time, but ${entry} >= ${time}`);
    }
    const isEvent = event === true || event === 1;
    return { time, isEvent, entry: entry ?? Number.NEGATIVE_INFINITY, weight, cluster: cluster ?? null };
};
/** The risk table of rows in any order. Events come before censorings at the same time. RangeError for impossible rows. */
export const riskTable = (input) => {
    const rows = input
        .map(checkRow)
        .filter(({ weight }) => weight > 0)
        .sort((one, other) => one.time - other.time);
    const late = rows
        .filter(({ entry }) => entry !== Number.NEGATIVE_INFINITY)
        .sort((one, other) => one.entry - other.entry);
    const followedFrom = weightFrom(rows.map(({ time }) => time), rows.map(({ weight }) => weight));
    const enteringFrom = weightFrom(late.map(({ entry }) => entry), late.map(({ weight }) => weight));
    const atRiskAt = (day) => followedFrom(day) - enteringFrom(day);
    const times = [];
    const events = [];
    for (const { time, isEvent, weight } of rows) {
        if (times.at(-1) !== time) {
            times.push(time);
            events.push(0);
        }
        if (isEvent)
            events[events.length - 1] = (events.at(-1) ?? 0) + weight;
    }
    return { rows, times, events, atRisk: times.map(atRiskAt), atRiskAt };
};
