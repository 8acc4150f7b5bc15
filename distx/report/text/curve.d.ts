import { type Step } from "../curve/staircase.ts";
export type TerminalCurve = {
    /** Upper and lower bound of the curve; equal outside Turnbull's boxes. */
    readonly upper: readonly Step[];
    readonly lower: readonly Step[];
    readonly endDay: number;
    /** Whole width in columns, labels included. */
    readonly width: number;
    /** Height of the plot in lines. */
    readonly height: number;
    /** For terminals and fonts without block characters. */
    readonly ascii: boolean;
};
/**
 * A small survival curve in characters: filled up to what is certainly still up, shaded over what the looks leave
 * open. Each column shows the end of its stretch of days; each line is as many percentage points as `height` gives.
 */
export declare const terminalCurve: ({ upper, lower, endDay, width, height, ascii }: TerminalCurve) => string[];
