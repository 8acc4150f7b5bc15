import { dayZeroFrom, type InstantLike, instantFrom } from "../domain/instant-like.ts";
import { type Days, daysBetween, type Instant } from "../domain/time.ts";
import { STATUSES, type Status } from "../domain/verdict.ts";
import { DEFAULT_CONFIRM, spans } from "./confirmation.ts";
import { type FollowUp, followUp } from "./follow-up.ts";
import { type RestrictedAs, statusWithRestrictedAs } from "./restricted.ts";
import { stretchesOf } from "./stretch.ts";

export type IntervalInput = {
	/** Day 0; a bare date starts at the end of that UTC date. */
	readonly reportedAt: InstantLike;
	/** The as-of: checks after it are ignored. */
	readonly cutoff: InstantLike;
	/** In any order. */
	readonly checks: readonly (readonly [InstantLike, Status])[];
	/** Where restricted checks count: `own` (the default) in neither. */
	readonly restricted?: RestrictedAs | undefined;
	/**
	 * Sensitivity (statistics.md section 2): read inconclusive checks after the last conclusive one as this status. By
	 * default they are no evidence.
	 */
	readonly trailingInconclusive?: "removed" | "live" | undefined;
};

/** A follow-up, and the age of the notice in days at the cut-off (negative where the cut-off came before). */
export type DerivedInterval = FollowUp & { readonly age: Days };

const checkedStatus = (status: Status): Status => {
	if (STATUSES.includes(status)) return status;
	throw new RangeError(`a check's status must be one of ${STATUSES.join(", ")}, not ${String(status)}`);
};

const readTrailingAs = (
	checks: readonly (readonly [Instant, Status])[],
	status: Status,
): readonly (readonly [Instant, Status])[] => {
	const lastConclusive = stretchesOf(checks).at(-1)?.lastAt ?? Number.NEGATIVE_INFINITY;
	return checks.map(([at, was]) => [at, was === "inconclusive" && at > lastConclusive ? status : was]);
};

/**
 * What a target's checks prove about when it went, on the clock of one report, in days of 86,400,000 ms
 * (statistics.md section 2). The event lies in (left, right]; inconclusive checks are no evidence, and two checks at one
 * instant that disagree are inconclusive. A removal is unconfirmed when all its checks lie within less than 24 hours.
 * RangeError for an instant or status that is none.
 */
export const deriveInterval = (input: IntervalInput): DerivedInterval => {
	const reportedAt = dayZeroFrom(input.reportedAt, "reportedAt");
	const cutoff = instantFrom(input.cutoff, "cutoff");
	const checks = input.checks
		.map(([at, status]): readonly [Instant, Status] => [
			instantFrom(at, "checks"),
			statusWithRestrictedAs(checkedStatus(status), input.restricted ?? "own"),
		])
		.filter(([at]) => at <= cutoff);
	const trailing = input.trailingInconclusive;
	return {
		age: daysBetween(reportedAt, cutoff),
		...followUp(stretchesOf(trailing === undefined ? checks : readTrailingAs(checks, trailing)), {
			reportedAt,
			isConfirmed: (removed) => spans(removed, DEFAULT_CONFIRM.gap),
		}),
	};
};
