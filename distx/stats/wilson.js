import { DEFAULT_LEVEL, finite, upperProbability } from "./checked.js";
import { normalQuantile } from "./distributions/normal.js";
const checkCounts = (x, n) => {
    finite(n, "n", 0);
    finite(x, "x", 0);
    if (x > n)
        throw new RangeError(`x must be at most n, but ${x} > ${n}`);
};
/**
 * Wilson's score interval for x of n (Wilson 1927; Newcombe 1998, method 3), also at 0 of n and n of n. Counts need not
 * be whole: an effective number is none. RangeError unless 0 <= x <= n are finite and 0 < level < 1.
 */
export const wilson = (x, n, level = DEFAULT_LEVEL) => {
    checkCounts(x, n);
    const z = normalQuantile(upperProbability(level));
    if (n === 0)
        return { share: null, low: null, high: null };
    const p = x / n;
    const zz = z * z;
    const centre = p + zz / (2 * n);
    const half = z * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
    const scale = 1 + zz / n;
    // The limit at 0 of n is 0 by algebra; rounding would leave it a hair beside.
    return {
        share: p,
        low: x === 0 ? 0 : Math.min(p, Math.max(0, (centre - half) / scale)),
        high: x === n ? 1 : Math.max(p, Math.min(1, (centre + half) / scale)),
    };
};
/** The one-sided lower Wilson limit for n of n, n / (n + z²) with z at `level`: 20 of 20 gives 0.8808. Null for n = 0. */
export const wilsonLowerOfAll = (n, level = DEFAULT_LEVEL) => {
    checkCounts(n, n);
    upperProbability(level);
    return n === 0 ? null : n / (n + normalQuantile(level) ** 2);
};
