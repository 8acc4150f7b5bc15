import type { IntervalRow } from "./ends.ts";
/**
 * For each day, the weight of the rows known to be up then: seen live at or after it. It is what a point of the curve
 * rests on, and all rows at day 0; rows whose removal lies in an interval around the day are not in it.
 */
export declare const knownUp: (rows: readonly IntervalRow[]) => ((day: number) => number);
