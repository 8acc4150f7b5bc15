/**
 * The x >= 0 at which a falling upper-tail probability equals `tail`, by doubling and then halving until the interval
 * cannot shrink: as exact as the tail function is. `tail` lies in (0, 1/2].
 */
export const solveUpperTail = (upperTail, tail) => {
    let low = 0;
    let high = 1;
    while (upperTail(high) > tail) {
        low = high;
        high *= 2;
    }
    for (;;) {
        const middle = (low + high) / 2;
        if (middle <= low || middle >= high)
            return middle;
        if (upperTail(middle) > tail)
            low = middle;
        else
            high = middle;
    }
};
/** The quantile at `p` of a distribution that is symmetric about 0, from its upper tail. RangeError unless 0 < p < 1. */
export const symmetricQuantile = (upperTail, p) => {
    if (!(p > 0 && p < 1))
        throw new RangeError(`a quantile needs a probability between 0 and 1, not ${p}`);
    if (p === 0.5)
        return 0;
    return p > 0.5 ? solveUpperTail(upperTail, 1 - p) : -solveUpperTail(upperTail, p);
};
/** Enough for the levels and cluster numbers of any report; kept bounded all the same. */
const MOST_REMEMBERED = 10_000;
/** The same function, each result computed once: a report asks for the same few quantiles thousands of times. */
export const remembering = (quantile) => {
    const known = new Map();
    let count = 0;
    return (p, df) => {
        const found = known.get(p)?.get(df);
        if (found !== undefined)
            return found;
        const value = quantile(p, df);
        if (count++ >= MOST_REMEMBERED) {
            known.clear();
            count = 1;
        }
        const byDf = known.get(p) ?? new Map();
        known.set(p, byDf.set(df, value));
        return value;
    };
};
