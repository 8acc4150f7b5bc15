/**
 * x of A x = b for a small symmetric positive definite A, by Gaussian elimination; null where A is singular.
 * `matrix` is given by rows.
 */
export declare const solve: (matrix: readonly (readonly number[])[], b: readonly number[]) => readonly number[] | null;
