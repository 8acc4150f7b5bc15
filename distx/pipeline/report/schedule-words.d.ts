import type { DuePolicy } from "../../schedule/policy.ts";
import type { ReportRow } from "./report-row.ts";
/** The planned schedule in words, for the method paragraph. */
export declare const scheduleWords: ({ byAge, thresholds }: DuePolicy) => string;
/** The median over targets of the mean gap between two looks, in days; null where no target was looked at twice. */
export declare const medianGapDays: (rows: readonly ReportRow[]) => number | null;
