import type { LastLook, Threshold } from "../../report/model/estimates.ts";
import type { ReportRequest } from "./report-request.ts";
import { type ReportRow } from "./report-row.ts";
/** True where enough clusters are known for limits that allow for them, and one holds several targets. */
export declare const clustersSuffice: (rows: readonly {
    readonly knownCluster: string | null;
}[]) => boolean;
/** Still up after N days, for every N asked for. */
export declare const thresholdsOf: (rows: readonly ReportRow[], request: ReportRequest) => readonly Threshold[];
/**
 * When last looked at, N or more days after being reported, for every N asked for: the same targets as `thresholdsOf`,
 * each in the state of its last look instead of that on day N.
 */
export declare const lastLooksOf: (all: readonly ReportRow[], request: ReportRequest) => readonly LastLook[];
/** The same without removals that are not confirmed: those targets are unknown. Empty where there are none. */
export declare const withoutUnconfirmed: (rows: readonly ReportRow[], request: ReportRequest) => readonly Threshold[];
export declare const differs: ({ followUp: { first, sustained } }: ReportRow) => boolean;
/** The second estimand, first disappearance; empty where it hardly differs. */
export declare const firstDisappearance: (rows: readonly ReportRow[], request: ReportRequest) => readonly Threshold[];
