import { type Instant, instant, MS_PER_DAY, MS_PER_MINUTE } from "../../domain/time.ts";
import type { RowReason } from "../rows/row.ts";
import { localMsOf } from "./civil.ts";
import { type DatePlan, settleDate } from "./date-plan.ts";
import { EARLIEST_MS, isWholeDay, numberToMs } from "./number-systems.ts";
import type { LocalZone } from "./zone.ts";

/** A date of a list as an instant, and how exactly it was known. */
export type ReadInstant = {
	readonly kind: "instant";
	/** For a date without a time: the END of that date in the list's zone (statistics.md section 2). */
	readonly at: Instant;
	readonly precision: "instant" | "date";
};
export type DateProblem = { readonly kind: "problem"; readonly reason: RowReason; readonly message: string };

export type DateContext = { readonly plan: DatePlan; readonly zone: LocalZone; readonly now: Instant };

const PROBLEMS = {
	future: {
		kind: "problem",
		reason: "future-date",
		message: "the date is in the future (times without a zone are read in --timezone, UTC if none is given)",
	},
	early: { kind: "problem", reason: "date-before-1990", message: "the date is before 1990" },
} as const;

const checked = (
	startsAt: number,
	at: number,
	precision: "instant" | "date",
	now: Instant,
): ReadInstant | DateProblem => {
	if (startsAt > now) return PROBLEMS.future;
	if (startsAt < EARLIEST_MS) return PROBLEMS.early;
	return { kind: "instant", at: instant(at), precision };
};

const wholeDay = (localMs: number, { zone, now }: DateContext): ReadInstant | DateProblem =>
	checked(zone.toInstant(localMs), zone.toInstant(localMs + MS_PER_DAY), "date", now);

/**
 * Reads a date of a list. `unsettled` means that the column has to be looked at as a whole first.
 */
export const readInstant = (text: string, context: DateContext): ReadInstant | DateProblem | { kind: "unsettled" } => {
	const settled = settleDate(text, context.plan);
	if (settled.kind === "unsettled" || settled.kind === "problem") return settled;
	if (settled.kind === "counted") {
		const ms = numberToMs(settled.value, settled.system);
		if (settled.system === "unix" || settled.system === "unix-ms") return checked(ms, ms, "instant", context.now);
		if (isWholeDay(settled.value)) return wholeDay(ms, context);
		const at = context.zone.toInstant(ms);
		return checked(at, at, "instant", context.now);
	}
	const { date, clock } = settled;
	const localMs = localMsOf(date, clock);
	if (clock === null) return wholeDay(localMs, context);
	const at =
		clock.offsetMinutes === null ? context.zone.toInstant(localMs) : localMs - clock.offsetMinutes * MS_PER_MINUTE;
	return checked(at, at, "instant", context.now);
};
