import { type Days, days, daysBetween, type Instant } from "../domain/time.ts";
import type { Stretch } from "./stretch.ts";

/** The event lies in (left, right]; `right` null: still live, or at least not removed, when last seen live at `left`. */
export type DayInterval = { readonly left: Days; readonly right: Days | null };

/**
 * What the looks prove of one target on one notice's own clock: days since day 0 (statistics.md section 2).
 *
 * A restricted look shows that the item exists, and not that the public can see it. So it is no removal and no life: it
 * neither ends an interval nor moves its left end on. It does refute removals seen before it, as a live look does: the
 * item that was restricted afterwards was not gone for everyone.
 */
export type FollowUp = {
	/** Last live look, first removed look of the removal that lasts; null where gone when reported, or no information. */
	readonly sustained: DayInterval | null;
	/** Second estimand: the first disappearance after day 0, whatever came later. */
	readonly first: DayInterval | null;
	/** First restricted look after the last live one; null without. */
	readonly restrictedFrom: Days | null;
	/** The lasting removal was not seen often enough to count as confirmed. */
	readonly unconfirmed: boolean;
	/** The lasting removal was never preceded by a live look: it rests on the reporter's word. */
	readonly neverSeenLive: boolean;
	/** Number of `gaps`. */
	readonly transientGaps: number;
	/** Removed stretches that a live look after day 0 followed: not events. */
	readonly gaps: readonly { readonly from: Days; readonly to: Days }[];
	/** Removed at or before day 0 and not live or restricted later. */
	readonly goneWhenReported: boolean;
	/** No conclusive look at all. */
	readonly noInformation: boolean;
};

type Clock = { readonly reportedAt: Instant; readonly sinceReport: (at: Instant) => Days };

const clockFrom = (reportedAt: Instant): Clock => ({
	reportedAt,
	sinceReport: (at) => days(Math.max(0, daysBetween(reportedAt, at))),
});

const lastLiveDay = (stretches: readonly Stretch[], { sinceReport }: Clock): Days => {
	const live = stretches.findLast((stretch) => stretch.status === "live");
	return live === undefined ? days(0) : sinceReport(live.lastAt);
};

/** A stretch of removal that already lasted at day 0 is not a disappearance on this clock. */
const firstDisappearance = (stretches: readonly Stretch[], clock: Clock): DayInterval => {
	const gone = stretches.findIndex((stretch) => stretch.status === "removed" && stretch.firstAt > clock.reportedAt);
	const removed = stretches[gone];
	if (removed === undefined) return { left: lastLiveDay(stretches, clock), right: null };
	return { left: lastLiveDay(stretches.slice(0, gone), clock), right: clock.sinceReport(removed.firstAt) };
};

const NO_GAPS: FollowUp["gaps"] = [];

const transientGaps = (stretches: readonly Stretch[], { reportedAt, sinceReport }: Clock): FollowUp["gaps"] => {
	if (stretches.length < 2) return NO_GAPS;
	const gaps: { from: Days; to: Days }[] = [];
	let goneFrom: Instant | null = null;
	for (const { status, firstAt } of stretches) {
		if (status === "removed") goneFrom ??= firstAt;
		if (status !== "live") continue;
		if (goneFrom !== null && firstAt > reportedAt) gaps.push({ from: sinceReport(goneFrom), to: sinceReport(firstAt) });
		goneFrom = null;
	}
	return gaps.length === 0 ? NO_GAPS : gaps;
};

const restrictedFrom = (stretches: readonly Stretch[], { sinceReport }: Clock): Days | null => {
	const sinceLive = stretches.slice(stretches.findLastIndex((stretch) => stretch.status === "live") + 1);
	const restricted = sinceLive.find((stretch) => stretch.status === "restricted");
	return restricted === undefined ? null : sinceReport(restricted.firstAt);
};

/**
 * The follow-up of a target from its stretches (or runs) in order, none of them later than the as-of.
 * `isConfirmed` tells whether the last removed one was seen often enough.
 */
export const followUp = <S extends Stretch>(
	stretches: readonly S[],
	{ reportedAt, isConfirmed }: { readonly reportedAt: Instant; readonly isConfirmed: (removed: S) => boolean },
): FollowUp => {
	const clock = clockFrom(reportedAt);
	const last = stretches.at(-1);
	const removed = last?.status === "removed" ? last : null;
	const goneWhenReported = removed !== null && removed.firstAt <= reportedAt;
	const noInformation = last === undefined;
	const isKnown = !goneWhenReported && !noInformation;
	const gaps = transientGaps(stretches, clock);
	const sustained: DayInterval | null = isKnown
		? { left: lastLiveDay(stretches, clock), right: removed === null ? null : clock.sinceReport(removed.firstAt) }
		: null;
	const first = isKnown ? firstDisappearance(stretches, clock) : null;
	const isSame = first?.left === sustained?.left && first?.right === sustained?.right;
	return {
		sustained,
		// Mostly the two are one: a hundred thousand follow-ups lie in memory at once.
		first: isSame ? sustained : first,
		restrictedFrom: restrictedFrom(stretches, clock),
		unconfirmed: isKnown && removed !== null && !isConfirmed(removed),
		neverSeenLive: isKnown && removed !== null && !stretches.some((stretch) => stretch.status === "live"),
		transientGaps: gaps.length,
		gaps,
		goneWhenReported,
		noInformation,
	};
};
