import type { Survival, SurvivalBox } from "../model/estimates.ts";
/** Curves stop where fewer are still followed (statistics.md section 4): the last steps rest on a handful. */
export declare const FEWEST_AT_RISK = 10;
/** A step curve: `value` holds from `day` on. */
export type Step = {
    readonly day: number;
    readonly value: number;
};
/** The curve's two bounds at a day, exactly: they differ inside a box alone (statistics.md section 3c). */
export declare const survivalAt: (boxes: readonly SurvivalBox[], day: number) => {
    lower: number;
    upper: number;
};
/** Upper bound: each box's mass goes at its right end. */
export declare const upperSteps: (boxes: readonly SurvivalBox[]) => Step[];
/** Lower bound: each box's mass goes at its left end. A box without end lies past the last look, so nothing goes. */
export declare const lowerSteps: (boxes: readonly SurvivalBox[]) => Step[];
/** The value of a step curve at a day; 1 before its first step. */
export declare const stepAt: (steps: readonly Step[], day: number) => number;
/** Keeps the last step in each `width` of days, so that a curve of thousands of steps draws in as many as show. */
export declare const thinned: (steps: readonly Step[], width: number) => Step[];
/** The last day that a curve may be drawn to: no further than the last look, or than ten are at risk; null for none. */
export declare const curveEnd: (survival: Survival) => number | null;
