import { assertNever } from "../domain/brand.ts";
import type { ConfirmPolicy } from "./confirmation.ts";
import { confirmedState, type InstantsOf, returnsIn } from "./confirmed-state.ts";
import type { Run } from "./run.ts";

/** What can happen to a target between two moments, in the order that people want to read of it. */
export const CHANGE_KINDS = [
	"removed",
	"confirmed",
	"reappeared",
	"live-again",
	"restricted",
	"suspect",
	"content-changed",
	"inconclusive",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * A change that runs tell; `run` is the one that brought it, `before` the one that this one ended, also where both lie in
 * between; null where nothing conclusive came before it. A removal that was confirmed ended none: the run itself.
 */
export type RunChange = {
	readonly kind: Extract<ChangeKind, "removed" | "confirmed" | "reappeared" | "live-again" | "restricted">;
	readonly run: Run;
	readonly before: Run | null;
};

/** The runs of a target at a moment, and the single looks of each until then. */
export type RunsAt = { readonly runs: readonly Run[]; readonly instantsOf: InstantsOf };

/**
 * What changed from the earlier to the later moment. `removed`: reads removed, and did not before. `confirmed`: the
 * removal now counts. `reappeared`: live after a confirmed removal, also where both lie in between. `live-again`: live
 * after a removal that was never confirmed, or a restriction. Nothing is said of a target whose first look read live.
 */
export const changesBetween = (earlier: RunsAt, later: RunsAt, policy: ConfirmPolicy): readonly RunChange[] => {
	const was = confirmedState(earlier.runs, policy, earlier.instantsOf);
	const is = confirmedState(later.runs, policy, later.instantsOf);
	const before = was.kind === "unknown" ? null : was.run;
	const since = before?.lastAt ?? Number.NEGATIVE_INFINITY;
	const change = (kind: RunChange["kind"], run: Run): RunChange => ({
		kind,
		run,
		before: (kind === "confirmed" ? before : later.runs[later.runs.indexOf(run) - 1]) ?? null,
	});
	const returned = returnsIn(later.runs, policy, later.instantsOf).find(({ liveAgainAt }) => liveAgainAt > since);
	const liveAgain = later.runs.find((run) => run.status === "live" && run.firstAt === returned?.liveAgainAt);
	const changes = liveAgain === undefined ? [] : [change("reappeared", liveAgain)];
	const isNew = is.kind !== "unknown" && before?.firstAt !== is.run.firstAt;
	switch (is.kind) {
		case "unknown":
			return changes;
		case "removed":
			if (isNew) changes.push(change("removed", is.run));
			if (is.confirmed && (isNew || was.kind !== "removed" || !was.confirmed))
				changes.push(change("confirmed", is.run));
			return changes;
		case "restricted":
			return isNew ? [...changes, change("restricted", is.run)] : changes;
		case "live":
			return isNew && before !== null && before.status !== "live" && liveAgain === undefined
				? [...changes, change("live-again", is.run)]
				: changes;
		default:
			return assertNever(is);
	}
};

/** So many inconclusive looks in a row are worth a person's attention; one or two are mostly noise. */
const NOTEWORTHY_STREAK = 3;

/** Whether a streak of inconclusive looks became noteworthy within the last `looksSince` looks. */
export const isNewStreak = (streak: number, looksSince: number): boolean =>
	streak >= NOTEWORTHY_STREAK && streak - looksSince < NOTEWORTHY_STREAK;
