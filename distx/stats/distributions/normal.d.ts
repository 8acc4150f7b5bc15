/** The standard normal quantile: 1.959964 at 0.975. Good to 1e-12 between 1e-12 and 1 - 1e-12. */
export declare const normalQuantile: (p: number) => number;
