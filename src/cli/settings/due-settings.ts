import { z } from "zod";
import type { Millis } from "../../domain/time.ts";
import { DEFAULT_DUE_POLICY, type DuePolicy } from "../../schedule/due.ts";
import { duration } from "../option-values.ts";

const span = z
	.string()
	.regex(/^\s*\d+(\.\d+)?(ms|s|m|h|d|w)\s*$/, "write a length of time with its unit, such as 4h, 20h or 7d")
	.meta({ description: "a length of time with its unit: 90m, 4h, 7d, 2w" });
const positiveSpan = span.refine((text) => Number.parseFloat(text) > 0, "must be longer than nothing");

const steps = z
	.array(
		z.strictObject({
			"up-to": span.optional().meta({ description: "age up to which the row holds; left out in the last row" }),
			every: positiveSpan.meta({ description: "time from one look to the next" }),
		}),
	)
	.min(1)
	.refine(
		(rows) => rows.every((row, index) => (row["up-to"] === undefined) === (index === rows.length - 1)),
		"every row but the last needs up-to, and the last must not have it",
	)
	.refine((rows) => {
		const ages = rows.flatMap((row) => (row["up-to"] === undefined ? [] : [readSpan(row["up-to"])]));
		return ages.every((age, index) => index === 0 || age > (ages[index - 1] ?? 0));
	}, "up-to must rise from row to row");

const readSpan = (text: string): number => {
	const parsed = /^\s*\d+(\.\d+)?(ms|s|m|h|d|w)\s*$/.test(text) ? duration(text) : 0;
	return parsed;
};

/** The `due` section of the settings: replaces rows of the due policy; what is left out keeps its default. */
export const dueSettings = z
	.strictObject({
		"by-age": steps.optional().meta({ description: "gap between looks, by the age of the latest notice" }),
		thresholds: z
			.array(span)
			.optional()
			.meta({ description: "ages that get a look of their own as soon as they pass" }),
		"threshold-lead": span.optional().meta({ description: "one more look this long before a threshold" }),
		"confirm-looks": z.int().min(1).optional().meta({ description: "agreeing looks that confirm a removal" }),
		"confirm-gap": span.optional().meta({ description: "time between looks that confirm a removal" }),
		removed: steps.optional().meta({ description: "gap between looks at confirmed removals, by their age" }),
		"retry-gap": positiveSpan
			.optional()
			.meta({ description: "first gap after an inconclusive look; doubles each time" }),
	})
	.meta({ description: "when a target is due again (the due policy)" });

type DueSettings = z.infer<typeof dueSettings>;

const optionalSpan = (text: string | undefined, standard: Millis): Millis =>
	text === undefined ? standard : duration(text);

const tableOf = (rows: DueSettings["by-age"], standard: DuePolicy["byAge"]): DuePolicy["byAge"] =>
	rows === undefined
		? standard
		: rows.map((row) => ({
				upTo: row["up-to"] === undefined ? null : duration(row["up-to"]),
				gap: duration(row.every),
			}));

/** What reports ask about, where the settings say so: the policy follows it unless it names its own. */
export type ReportDefaults = {
	readonly thresholds?: readonly Millis[];
	readonly confirmLooks?: number;
	readonly confirmGap?: Millis;
};

/** The due policy that the settings ask for. */
export const duePolicyOf = (settings: DueSettings, report: ReportDefaults): DuePolicy => ({
	byAge: tableOf(settings["by-age"], DEFAULT_DUE_POLICY.byAge),
	thresholds: settings.thresholds?.map((text) => duration(text)) ?? report.thresholds ?? DEFAULT_DUE_POLICY.thresholds,
	thresholdLead: optionalSpan(settings["threshold-lead"], DEFAULT_DUE_POLICY.thresholdLead),
	confirmLooks: settings["confirm-looks"] ?? report.confirmLooks ?? DEFAULT_DUE_POLICY.confirmLooks,
	confirmGap: optionalSpan(settings["confirm-gap"], report.confirmGap ?? DEFAULT_DUE_POLICY.confirmGap),
	removed: tableOf(settings.removed, DEFAULT_DUE_POLICY.removed),
	retryGap: optionalSpan(settings["retry-gap"], DEFAULT_DUE_POLICY.retryGap),
});
