import { daysBetween, type Millis, MS_PER_DAY, MS_PER_HOUR } from "../../domain/time.ts";
import { dayCount } from "../../report/words.ts";
import type { DuePolicy } from "../../schedule/policy.ts";
import { medianOf } from "./median.ts";
import type { ReportRow } from "./report-row.ts";

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const lengthOf = (time: Millis): string => {
	if (time >= MS_PER_DAY) return dayCount(time / MS_PER_DAY);
	const hours = rounded(time / MS_PER_HOUR);
	return `${hours} ${hours === "1" ? "hour" : "hours"}`;
};

/** The planned schedule in words, for the method paragraph. */
export const scheduleWords = ({ byAge, thresholds }: DuePolicy): string => {
	const steps = byAge.map(({ upTo, gap }, index) => {
		const every = `every ${lengthOf(gap).replace(/^1 /, "")}`;
		if (upTo !== null) return `${every} up to ${lengthOf(upTo)} after the notice`;
		return index === 0 ? every : `${every} after that`;
	});
	const days = thresholds.map((threshold) => rounded(threshold / MS_PER_DAY));
	const passed =
		days.length === 0 ? "" : `, and as soon as day${days.length === 1 ? "" : "s"} ${days.join(", ")} had passed`;
	return `planned at least ${steps.join(", ")}${passed}`;
};

/** The median over targets of the mean gap between two looks, in days; null where no target was looked at twice. */
export const medianGapDays = (rows: readonly ReportRow[]): number | null => {
	const gaps: number[] = [];
	for (const { firstLookAt, lastLookAt, looks } of rows)
		if (firstLookAt !== null && lastLookAt !== null && looks >= 2)
			gaps.push(daysBetween(firstLookAt, lastLookAt) / (looks - 1));
	return medianOf(gaps);
};
