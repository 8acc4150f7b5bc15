import { DEFAULT_LEVEL } from "./checked.js";
import { wilson } from "./wilson.js";
/**
 * Newcombe's hybrid score interval (Newcombe 1998, Stat. Med. 17:873, method 10) from two shares with Wilson limits.
 * Shares whose limits rest on effective numbers of clusters give the clustered interval (statistics.md section 3e).
 */
export const differenceOf = (first, second) => {
    if (first.share === null || second.share === null)
        return { difference: null, low: null, high: null };
    const difference = first.share - second.share;
    if (first.low === null || first.high === null || second.low === null || second.high === null) {
        return { difference, low: null, high: null };
    }
    return {
        difference,
        low: difference - Math.hypot(first.share - first.low, second.high - second.share),
        high: difference + Math.hypot(first.high - first.share, second.share - second.low),
    };
};
/** Newcombe's interval for x1 of n1 minus x2 of n2; null limits where an n is 0. RangeError as `wilson`. */
export const newcombe = (x1, n1, x2, n2, level = DEFAULT_LEVEL) => differenceOf(wilson(x1, n1, level), wilson(x2, n2, level));
