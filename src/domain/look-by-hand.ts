import type { Look } from "./snapshot.ts";
import type { SweepCounts } from "./sweep.ts";
import { millis } from "./time.ts";

/** A look that a person made: nothing was asked for it, so there is no evidence and nothing to compare. */
export const lookByHand = ({
	targetId,
	at,
	verdict,
	note,
}: Pick<Look, "targetId" | "at" | "verdict" | "note">): Look => ({
	targetId,
	at,
	verdict,
	evidence: null,
	attempts: 0,
	duration: millis(0),
	similarity: null,
	note,
});

/** The counts of a sweep that holds such looks; `changed`: targets that read another status since. */
export const countsByHand = (looks: readonly Pick<Look, "verdict">[], changed: number): SweepCounts => {
	const count = (status: Look["verdict"]["status"]): number =>
		looks.filter(({ verdict }) => verdict.status === status).length;
	const byReason: Record<string, number> = {};
	for (const { verdict } of looks) byReason[verdict.reason] = (byReason[verdict.reason] ?? 0) + 1;
	return {
		due: looks.length,
		polled: looks.length,
		live: count("live"),
		removed: count("removed"),
		restricted: count("restricted"),
		inconclusive: count("inconclusive"),
		byReason,
		requests: 0,
		retries: 0,
		changed,
		deferred: 0,
	};
};
