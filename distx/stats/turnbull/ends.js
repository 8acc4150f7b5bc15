import { finite } from "../checked.js";
import { countBefore } from "../rising.js";
const checkRow = ({ left, right, weight = 1 }) => {
    finite(left, "left", 0);
    finite(weight, "weight", 0);
    if (right !== null && !(right >= left))
        throw new RangeError(`right must be at least left, but ${right} < ${left}`);
};
const distinctTimes = (rows) => {
    const all = new Float64Array(rows.length * 2);
    let used = 0;
    for (const { left, right } of rows) {
        all[used++] = left;
        if (right !== null && right !== Number.POSITIVE_INFINITY)
            all[used++] = right;
    }
    const sorted = all.subarray(0, used).sort();
    let count = 0;
    for (const time of sorted)
        if (count === 0 || sorted[count - 1] !== time)
            sorted[count++] = time;
    return sorted.subarray(0, count);
};
/** Index of the first time that is at least `time`. */
const indexIn = (times, time) => countBefore(times.length, (i) => (times[i] ?? 0) < time);
/** Orders the ends of all rows. RangeError for impossible rows. */
export const orderEnds = (rows) => {
    for (const row of rows)
        checkRow(row);
    const times = distinctTimes(rows);
    const infinity = 3 * times.length;
    const leftPlaces = new Int32Array(rows.length);
    const rightPlaces = new Int32Array(rows.length);
    for (const [row, { left, right }] of rows.entries()) {
        const isExact = left === right;
        leftPlaces[row] = 3 * indexIn(times, left) + (isExact ? 0 : 2);
        const isOpen = right === null || right === Number.POSITIVE_INFINITY;
        rightPlaces[row] = isOpen ? infinity : 3 * indexIn(times, right) + 1;
    }
    return {
        left: leftPlaces,
        right: rightPlaces,
        places: infinity + 1,
        timeOf: (place) => (place >= infinity ? null : (times[Math.floor(place / 3)] ?? null)),
        placeAfter: (day) => {
            const index = indexIn(times, day);
            return 3 * index + (times[index] === day ? 2 : 0);
        },
    };
};
