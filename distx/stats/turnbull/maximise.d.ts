import type { Cover } from "./cover.ts";
export type Maximum = {
    /** Mass of each box; sums to 1. */
    readonly mass: Float64Array;
    readonly logLikelihood: number;
    readonly converged: boolean;
    /** max d_j / n - 1. */
    readonly optimalityGap: number;
    readonly iterations: number;
};
export type MaximiseOptions = {
    /** The gap to stop at. */
    readonly tolerance: number;
    readonly mostIterations: number;
    /** Masses to start from, all above 0. */
    readonly start?: Float64Array;
};
/** A published fit: converged to a gap of 1e-9, or said not to be (statistics.md section 3c). */
export declare const TO_THE_END: MaximiseOptions;
/**
 * The masses of greatest likelihood, by self-consistency (EM; Turnbull 1976) and iterative convex minorants by turns
 * (Wellner and Zhan 1997). Stops on the optimality gap, never on the change of the estimate. They are unique.
 */
export declare const maximise: (cover: Cover, { tolerance, mostIterations, start }: MaximiseOptions) => Maximum;
