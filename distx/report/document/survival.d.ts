import type { FirstSeenGone, Survival } from "../model/estimates.ts";
import type { ReportModel } from "../model.ts";
import { type Section } from "./document.ts";
/** `Half were no longer available between day 24 and day 31`, or that this was not reached. */
export declare const medianWords: ({ median, boxes }: Survival, end: number | null, level: number) => string;
/** The median of the first-found-gone curve in words. */
export declare const firstGoneMedianWords: ({ median, points: all }: FirstSeenGone, level: number) => string;
/** Time to removal: the median as a range, the curve, and its table. */
export declare const survivalSection: (model: ReportModel) => Section;
