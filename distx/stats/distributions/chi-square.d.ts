/**
 * P(X > x) of the chi-square distribution with `df` degrees of freedom (a whole number from 1): the regularised upper
 * incomplete gamma function Q(df/2, x/2), by the series where Q is large and directly by the continued fraction where it
 * is small, so that small p values keep their digits (NIST DLMF 8.11.4 and 8.9.2).
 */
export declare const chiSquareUpperTail: (x: number, df: number) => number;
