import type { LastLook, Threshold } from "./model/estimates.ts";
import type { ReportModel } from "./model.ts";
export type HeadlinePart = Pick<ReportModel, "asOf" | "kinds" | "cohort" | "flow" | "thresholds" | "atLastLook" | "policy" | "provenance">;
/** The `afterDays` for the headline: 30 where somebody is that old, else the longest with anybody, else 30 or the first. */
export declare const headlineDays: (thresholds: readonly Threshold[]) => number;
/** True where too much is unknown for a single share to be printed alone. */
export declare const rangeLeads: (row: Threshold) => boolean;
/** The row of the threshold that the flow and the headline speak of. */
export declare const headlineThreshold: (part: Pick<ReportModel, "flow" | "thresholds">) => Threshold | undefined;
/** What the last looks told at the headline's threshold. */
export declare const headlineLastLook: (part: Pick<ReportModel, "flow" | "thresholds" | "atLastLook">) => LastLook | undefined;
/**
 * True where the last looks lead the headline: most targets were looked at once or twice (a spot check), so that the
 * state on day N itself is unknown of too many, while the last look settles nearly all.
 */
export declare const lastLookLeads: (row: Threshold, last: LastLook | undefined) => last is LastLook;
type PolicyPart = Pick<ReportModel, "policy">;
/** `12 accounts or hosts`, or `12 hosts` where those were asked for. */
export declare const clusterWords: ({ policy }: PolicyPart, clusters: number) => string;
/** `95% CI 32.9 to 62.5, adjusted for 12 accounts or hosts`, or why there is none. */
export declare const intervalWords: (part: HeadlinePart, row: Threshold) => string;
/** True where people made every look: from where, and logged in or not, is theirs to say. */
export declare const isAllByHand: ({ provenance }: Pick<ReportModel, "provenance">) => boolean;
/**
 * The sentence that may be printed (statistics.md section 4, wording): instant, vantage, counts with their unit, share
 * and interval, what is unknown and its range. Above 10% unknown the range leads and no single share is given, except
 * that a spot check (`lastLookLeads`) speaks of its looks. It never says who or what made anything go.
 */
export declare const headline: (part: HeadlinePart) => string;
export {};
