import type { ReportModel } from "./model.ts";
/** Every column of the report's CSV, in order. A row fills those that its `section` has. */
export declare const CSV_COLUMNS: readonly ["section", "cohort", "by", "group", "second", "name", "value", "afterDays", "graceDays", "day", "toDay", "n", "eligible", "notYetDue", "stillUp", "gone", "restricted", "unknown", "share", "low", "high", "rangeLow", "rangeHigh", "outerLow", "outerHigh", "clusters", "effectiveN", "adjustedLow", "adjustedHigh", "adjustedClusters", "adjustedEffectiveN", "goneBefore", "medianDays", "fewLooks", "mixed", "lower", "upper", "estimate", "stdErr", "mass", "atRisk", "events", "statistic", "df", "p", "adjusted", "url", "platform", "kind", "at", "status", "reason", "scope", "rule", "grade", "httpStatus", "finalUrl", "title", "sha256", "suspect", "origin", "vantage", "notifier", "category", "channel", "reference", "note"];
export type CsvRow = Partial<Record<(typeof CSV_COLUMNS)[number], string | number | null>>;
/** The report as tidy rows: one observation a row (a threshold of a group, a point of a curve, a look at a target). */
export declare function csvRows(model: ReportModel): AsyncGenerator<CsvRow>;
