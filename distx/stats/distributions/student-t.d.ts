/** The quantile of Student's t with `df` degrees of freedom, a whole number from 1: 2.262157 at 0.975 with 9. */
export declare const studentQuantile: (p: number, df: number) => number;
