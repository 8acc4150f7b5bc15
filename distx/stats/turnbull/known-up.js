import { countBefore, weightFrom } from "../rising.js";
/**
 * For each day, the weight of the rows known to be up then: seen live at or after it. It is what a point of the curve
 * rests on, and all rows at day 0; rows whose removal lies in an interval around the day are not in it.
 */
export const knownUp = (rows) => {
    if (rows.every(({ weight }) => weight === undefined)) {
        const rising = Float64Array.from(rows, ({ left }) => left).sort();
        return (day) => rising.length - countBefore(rising.length, (index) => (rising[index] ?? day) < day);
    }
    const sorted = [...rows].sort((one, other) => one.left - other.left);
    return weightFrom(sorted.map(({ left }) => left), sorted.map(({ weight }) => weight ?? 1));
};
