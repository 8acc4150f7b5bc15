import { continuedFraction } from "./continued-fraction.js";
const EPSILON = 2 ** -53;
/** log Γ(k / 2) of a whole k >= 1, by Γ(x + 1) = x Γ(x) from Γ(1/2) = √π and Γ(1) = 1. */
const logGammaOfHalf = (k) => {
    let log = k % 2 === 1 ? Math.log(Math.PI) / 2 : 0;
    for (let i = k - 2; i > 0; i -= 2)
        log += Math.log(i / 2);
    return log;
};
/**
 * P(X > x) of the chi-square distribution with `df` degrees of freedom (a whole number from 1): the regularised upper
 * incomplete gamma function Q(df/2, x/2), by the series where Q is large and directly by the continued fraction where it
 * is small, so that small p values keep their digits (NIST DLMF 8.11.4 and 8.9.2).
 */
export const chiSquareUpperTail = (x, df) => {
    if (!(Number.isInteger(df) && df >= 1))
        throw new RangeError(`degrees of freedom must be a whole number, not ${df}`);
    if (Number.isNaN(x))
        throw new RangeError("chi-square needs a number");
    if (x <= 0)
        return 1;
    if (x === Number.POSITIVE_INFINITY)
        return 0;
    const a = df / 2;
    const half = x / 2;
    const scale = Math.exp(a * Math.log(half) - half - logGammaOfHalf(df));
    if (half < a + 1) {
        let term = 1 / a;
        let sum = term;
        for (let k = 1; term > sum * EPSILON; k++) {
            term *= half / (a + k);
            sum += term;
        }
        return 1 - scale * sum;
    }
    return scale * continuedFraction((k) => [k === 0 ? 1 : -k * (k - a), half + 2 * k + 1 - a]);
};
