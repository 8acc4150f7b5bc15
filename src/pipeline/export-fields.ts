import type { ExportName } from "./export-names.ts";

/** The fields of the rows that `export` writes, in order: a list without rows has its header, too. */
export const EXPORT_FIELDS: Readonly<Record<ExportName, readonly string[]>> = {
	snapshots: (
		"snapshot sweep origin url checkedAt status reason scope rule grade suspect rejudged httpStatus finalUrl redirects " +
		"title bytes sha256 similarity attempts durationMs vantage userAgent packs note changed"
	).split(" "),
	targets: (
		"url platform kind itemId account addedAt firstReportedAt lastReportedAt status reason since lastSeen looks " +
		"lastCheckedAt inconclusiveStreak confirmed"
	).split(" "),
	notices: "url listedUrl reportedAt precision reportedOn notifier category channel reference note cohort extra".split(
		" ",
	),
};
