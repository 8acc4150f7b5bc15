import { daysBetween, type Millis, MS_PER_DAY, MS_PER_HOUR } from "../../domain/time.ts";
import type { DuePolicy } from "../../schedule/policy.ts";
import { medianOf } from "./median.ts";
import type { ReportRow } from "./report-row.ts";

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const lengthOf = (time: Millis): string =>
	time < MS_PER_DAY ? `${rounded(time / MS_PER_HOUR)} hours` : `${rounded(time / MS_PER_DAY)} days`;

/** The planned schedule in words, for the method paragraph. */
export const scheduleWords = ({ byAge, thresholds }: DuePolicy): string => {
	const steps = byAge.map(
		({ upTo, gap }) =>
			`every ${lengthOf(gap)}${upTo === null ? " after that" : ` up to ${lengthOf(upTo)} after the notice`}`,
	);
	const days = thresholds.map((threshold) => rounded(threshold / MS_PER_DAY));
	return `planned at least ${steps.join(", ")}, and as soon as days ${days.join(", ")} had passed`;
};

/** The median over targets of the mean gap between two looks, in days; null where no target was looked at twice. */
export const medianGapDays = (rows: readonly ReportRow[]): number | null => {
	const gaps: number[] = [];
	for (const { firstLookAt, lastLookAt, looks } of rows)
		if (firstLookAt !== null && lastLookAt !== null && looks >= 2)
			gaps.push(daysBetween(firstLookAt, lastLookAt) / (looks - 1));
	return medianOf(gaps);
};
