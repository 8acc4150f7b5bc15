import type { FirstSeenGone, Survival } from "../../report/model/estimates.ts";
import type { ReportRequest } from "./report-request.ts";
import type { ReportRow } from "./report-row.ts";
type IntervalRow = {
    readonly left: number;
    readonly right: number | null;
    readonly cluster: string | null;
};
/** Intervals of the rows that have any information, with their clusters where these were asked for. */
export declare const intervalRows: (rows: readonly ReportRow[]) => readonly IntervalRow[];
/** Turnbull's curve of the rows, with bootstrap limits where they were asked for. */
export declare const survivalOf: (all: readonly ReportRow[], request: ReportRequest) => Promise<Survival>;
/** Time until first found gone, and censored at the last live look: Kaplan-Meier's rows. */
export declare const timeRows: (rows: readonly ReportRow[]) => readonly {
    readonly time: number;
    readonly event: boolean;
    readonly cluster: string | null;
}[];
/** Kaplan-Meier on the day first found gone, under that name. */
export declare const firstSeenGoneOf: (all: readonly ReportRow[], tauDays: number) => FirstSeenGone;
export {};
