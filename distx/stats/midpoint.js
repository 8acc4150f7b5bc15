import { finite } from "./checked.js";
import { kaplanMeier } from "./kaplan-meier/kaplan-meier.js";
import { orderEnds } from "./turnbull/ends.js";
const middleOf = (values) => {
    const sorted = [...values].sort((one, other) => one - other);
    const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? 0) + upper) / 2;
};
/**
 * Sensitivity alone (statistics.md section 1): S at a day by Kaplan-Meier with each removal dated to the middle of its
 * interval. It looks right only while intervals are short: null where their median width is over half of `day`.
 * RangeError for impossible rows or a day below 0.
 */
export const midpointAt = (rows, day, options = {}) => {
    finite(day, "day", 0);
    orderEnds(rows);
    const widths = rows.flatMap(({ left, right }) => (right === null ? [] : [right - left]));
    if (widths.length > 0 && middleOf(widths) > day / 2)
        return null;
    // Twice the time, so that the middle of two whole milliseconds stays exact.
    const doubled = rows.map(({ left, right, ...more }) => ({
        ...more,
        time: left + (right ?? left),
        event: right !== null,
    }));
    const { estimate, low, high } = kaplanMeier(doubled, options).at(2 * day);
    return { estimate, low, high };
};
