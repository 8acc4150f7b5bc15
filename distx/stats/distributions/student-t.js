import { continuedFraction } from "./continued-fraction.js";
import { remembering, symmetricQuantile } from "./quantile.js";
/** 1 / B(df/2, 1/2): the ratio Γ((df+1)/2) / (Γ(df/2) √π), by its recurrence over df. */
const inverseBeta = (df) => {
    let ratio = df % 2 === 1 ? 1 / Math.PI : 0.5;
    for (let k = df % 2 === 1 ? 1 : 2; k < df; k += 2)
        ratio *= (k + 1) / k;
    return ratio;
};
/** The continued fraction of the incomplete beta function I_x(a, b) (NIST DLMF 8.17.22). */
const betaFraction = (x, a, b) => continuedFraction((k) => {
    if (k === 0)
        return [1, 1];
    const m = Math.floor(k / 2);
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return [k % 2 === 0 ? even : odd, 1];
});
/** Half of I_x(df/2, 1/2) at x = df / (df + t²): the upper tail of Student's t at t >= 0. */
const upperTail = (t, df, scale) => {
    const a = df / 2;
    const x = df / (df + t * t);
    const y = (t * t) / (df + t * t);
    const power = scale * Math.exp(-a * Math.log1p((t * t) / df)) * Math.sqrt(y);
    if (x < (a + 1) / (a + 2.5))
        return ((power / a) * betaFraction(x, a, 0.5)) / 2;
    return (1 - (power / 0.5) * betaFraction(y, 0.5, a)) / 2;
};
/** The quantile of Student's t with `df` degrees of freedom, a whole number from 1: 2.262157 at 0.975 with 9. */
export const studentQuantile = remembering((p, df) => {
    if (!(Number.isInteger(df) && df >= 1))
        throw new RangeError(`degrees of freedom must be a whole number, not ${df}`);
    const scale = inverseBeta(df);
    return symmetricQuantile((t) => upperTail(t, df, scale), p);
});
