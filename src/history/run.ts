import type { Instant } from "../domain/time.ts";
import type { Grade, Reason, RuleId, Scope, Status, Verdict } from "../domain/verdict.ts";

/** Statuses that say something about the target; inconclusive looks are no evidence (statistics.md section 2). */
export type ConclusiveStatus = Exclude<Status, "inconclusive">;

/** A maximal stretch of looks of one status, inconclusive looks left out. */
export type Run = {
	readonly status: ConclusiveStatus;
	readonly firstAt: Instant;
	readonly lastAt: Instant;
	readonly looks: number;
	/** Of the latest look. */
	readonly reason: Reason;
	readonly scope: Scope | null;
	readonly rule: RuleId;
	/** The best grade of any look in the run. */
	readonly grade: Grade;
};

/** One look as history sees it. */
export type Sighting = { readonly at: Instant; readonly verdict: Verdict };

const RANK: Readonly<Record<Grade, number>> = { weak: 0, medium: 1, strong: 2 };
const better = (one: Grade, other: Grade): Grade => (RANK[one] >= RANK[other] ? one : other);

/** One run of two that follow each other and read the same. */
export const mergeRuns = (earlier: Run, later: Run): Run => ({
	...later,
	firstAt: earlier.firstAt,
	looks: earlier.looks + later.looks,
	grade: better(earlier.grade, later.grade),
});

/**
 * Adds a later look to the run under way (null: none yet). `run` is the run under way afterwards; `ended` is the run that
 * the look brought to its end, if it did. Looks must come in the order of their instants, one at an instant.
 */
export const extendRun = (current: Run | null, { at, verdict }: Sighting): { run: Run | null; ended: Run | null } => {
	if (verdict.status === "inconclusive") return { run: current, ended: null };
	const begun: Run = {
		status: verdict.status,
		firstAt: at,
		lastAt: at,
		looks: 1,
		reason: verdict.reason,
		scope: verdict.status === "removed" ? verdict.scope : null,
		rule: verdict.rule,
		grade: verdict.grade,
	};
	if (current === null || current.status !== verdict.status) return { run: begun, ended: current };
	return { run: mergeRuns(current, begun), ended: null };
};

/** All runs of a target's looks, in order. Two looks at one instant that disagree are no evidence. */
export const runsOf = (looks: readonly Sighting[]): readonly Run[] => {
	const ordered = [...looks].sort((one, other) => one.at - other.at);
	const runs: Run[] = [];
	let current: Run | null = null;
	for (let index = 0; index < ordered.length; ) {
		const look = ordered[index];
		if (look === undefined) break;
		let next = index + 1;
		while (ordered[next]?.at === look.at) next += 1;
		const simultaneous = ordered.slice(index, next).filter((other) => other.verdict.status !== "inconclusive");
		const agreed = simultaneous.every((other) => other.verdict.status === simultaneous[0]?.verdict.status);
		const first = simultaneous[0];
		if (first !== undefined && agreed) {
			const step = extendRun(current, first);
			if (step.ended !== null) runs.push(step.ended);
			current = step.run;
		}
		index = next;
	}
	if (current !== null) runs.push(current);
	return runs;
};
