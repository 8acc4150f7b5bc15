/**
 * 1 / (b0 + a1/(b1 + a2/(b2 + …))) by the modified Lentz method (Thompson and Barnett 1986).
 * `term(k)` gives [a_k, b_k]; the a of term 0 is 1.
 */
export declare const continuedFraction: (term: (k: number) => readonly [number, number]) => number;
