import type { Instant } from "../domain/time.ts";
import type { Status, Verdict } from "../domain/verdict.ts";
import { extendRun, type Run, runsOf, type Sighting } from "./run.ts";

/** What the store keeps of a target beside its snapshots, so that nothing has to read them all. */
export type TargetState = {
	/** The run under way; null before the first conclusive look. */
	readonly run: Run | null;
	/** How many runs ended before it; above 0, something changed. */
	readonly endedRuns: number;
	readonly firstLookAt: Instant | null;
	readonly lastLookAt: Instant | null;
	readonly lastVerdict: Verdict | null;
	/** Inconclusive looks since the last conclusive one. */
	readonly inconclusiveStreak: number;
	/** All looks that are not suspect, and the inconclusive ones of them. */
	readonly looks: number;
	readonly inconclusiveLooks: number;
	/** The first and the last notice's day 0. */
	readonly firstReportedAt: Instant;
	readonly lastReportedAt: Instant;
	/** When a sweep deferred the target: not before this instant. */
	readonly deferredUntil: Instant | null;
};

type Progress = Omit<TargetState, "firstReportedAt" | "lastReportedAt" | "deferredUntil">;

/** The state before any look. */
export const NEVER_LOOKED_AT: Progress = {
	run: null,
	endedRuns: 0,
	firstLookAt: null,
	lastLookAt: null,
	lastVerdict: null,
	inconclusiveStreak: 0,
	looks: 0,
	inconclusiveLooks: 0,
};

/** The state after a look that is later than all before; `ended` is the run that it brought to its end. */
export const extendState = <State extends Progress>(
	state: State,
	look: Sighting,
): { state: State; ended: Run | null } => {
	const { run, ended } = extendRun(state.run, look);
	const isInconclusive = look.verdict.status === "inconclusive";
	return {
		state: {
			...state,
			run,
			endedRuns: state.endedRuns + (ended === null ? 0 : 1),
			firstLookAt: state.firstLookAt ?? look.at,
			lastLookAt: look.at,
			lastVerdict: look.verdict,
			inconclusiveStreak: isInconclusive ? state.inconclusiveStreak + 1 : 0,
			looks: state.looks + 1,
			inconclusiveLooks: state.inconclusiveLooks + (isInconclusive ? 1 : 0),
		},
		ended,
	};
};

/** The state and the ended runs from all looks at once; used where a look came late, was settled or judged again. */
export const stateOf = (looks: readonly Sighting[]): { state: Progress; ended: readonly Run[] } => {
	const ordered = [...looks].sort((one, other) => one.at - other.at);
	const runs = runsOf(ordered);
	const last = ordered.at(-1);
	let streak = 0;
	while (ordered.at(-1 - streak)?.verdict.status === "inconclusive") streak += 1;
	return {
		state: {
			run: runs.at(-1) ?? null,
			endedRuns: Math.max(0, runs.length - 1),
			firstLookAt: ordered[0]?.at ?? null,
			lastLookAt: last?.at ?? null,
			lastVerdict: last?.verdict ?? null,
			inconclusiveStreak: streak,
			looks: ordered.length,
			inconclusiveLooks: ordered.filter((look) => look.verdict.status === "inconclusive").length,
		},
		ended: runs.slice(0, -1),
	};
};

/** What a target read before: the status of its run, and that of its last look where that is suspect. Never `inconclusive`. */
export const readBefore = ({
	lastVerdict,
	run,
}: {
	readonly lastVerdict: Pick<Verdict, "status"> | null;
	readonly run: Pick<Verdict, "status"> | null;
}): readonly Status[] => {
	const statuses: Status[] = [];
	for (const seen of [run, lastVerdict]) {
		if (seen !== null && seen.status !== "inconclusive" && !statuses.includes(seen.status)) statuses.push(seen.status);
	}
	return statuses;
};
