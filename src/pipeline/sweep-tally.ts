import type { Look } from "../domain/snapshot.ts";
import type { Suspicion, SweepCounts } from "../domain/sweep.ts";
import type { DueTarget, PlatformName } from "../domain/target.ts";
import { MS_PER_DAY } from "../domain/time.ts";
import type { Status } from "../domain/verdict.ts";
import { contentChange } from "../history/content.ts";

/** Counts of a sweep as it goes. */
export type SweepTally = {
	polled(target: DueTarget, look: Pick<Look, "at" | "verdict" | "similarity">, requests: number, retries: number): void;
	/** Looks that read live with other content than the first live look. */
	otherContent(): number;
	counts(due: number, changed: number): SweepCounts;
	/** How many of the looks so far these suspicions are about. */
	suspect(suspicions: readonly Suspicion[]): number;
	/** How many of the looks so far that these suspicions are about brought their target to another status. */
	changed(suspicions: readonly Suspicion[]): number;
	/** Platforms on which many targets went over to one status at once, against what was last seen of them. */
	jumps(): readonly Suspicion[];
};

/**
 * At least so many targets, and so great a share of those that were and are conclusive, make a jump. Against looks of long
 * ago nothing is sudden: the longest gap of the due policy is a month, and a spot check after years finds much gone.
 */
const JUMP = { targets: 10, share: 0.5, withinMs: 45 * MS_PER_DAY } as const;

/** Targets that read otherwise than at any look before (`to`), and those that stood otherwise (`changed`): a second look in doubt, too. */
type Flips = { compared: number; to: Map<Status, number>; changed: Map<Status, number> };

export const createSweepTally = (): SweepTally => {
	const byStatus: Record<Status, number> = { live: 0, removed: 0, restricted: 0, inconclusive: 0 };
	const byReason = new Map<string, number>();
	const flips = new Map<PlatformName, Flips>();
	const byPlatform = new Map<string, number>();
	let replaced = 0;
	const total = { polled: 0, requests: 0, retries: 0 };

	const countFlip = (
		{ platform, readBefore, lastLook }: DueTarget,
		{ at, verdict: { status } }: Pick<Look, "at" | "verdict">,
	): void => {
		if (readBefore.length === 0 || status === "inconclusive") return;
		const seen = flips.get(platform) ?? { compared: 0, to: new Map(), changed: new Map() };
		flips.set(platform, seen);
		if (readBefore[0] !== status) seen.changed.set(status, (seen.changed.get(status) ?? 0) + 1);
		if (lastLook === null || at - lastLook.at > JUMP.withinMs) return;
		seen.compared += 1;
		if (!readBefore.includes(status)) seen.to.set(status, (seen.to.get(status) ?? 0) + 1);
	};

	return {
		otherContent: () => replaced,
		polled: (target, look, requests, retries) => {
			const { verdict, similarity } = look;
			if (contentChange({ effective: verdict, similarity }) === "replaced") replaced += 1;
			total.polled += 1;
			total.requests += requests;
			total.retries += retries;
			byStatus[verdict.status] += 1;
			byReason.set(verdict.reason, (byReason.get(verdict.reason) ?? 0) + 1);
			const key = `${target.platform} ${verdict.status}`;
			byPlatform.set(key, (byPlatform.get(key) ?? 0) + 1);
			countFlip(target, look);
		},
		counts: (due, changed) => ({
			due,
			polled: total.polled,
			...byStatus,
			byReason: Object.fromEntries([...byReason].sort(([one], [other]) => (one < other ? -1 : 1))),
			requests: total.requests,
			retries: total.retries,
			changed,
			deferred: due - total.polled,
		}),
		suspect: (suspicions) =>
			[...new Set(suspicions.map(({ platform, status }) => `${platform} ${status}`))].reduce(
				(sum, key) => sum + (byPlatform.get(key) ?? 0),
				0,
			),
		changed: (suspicions) =>
			suspicions.reduce((sum, { platform, status }) => sum + (flips.get(platform)?.changed.get(status) ?? 0), 0),
		jumps: () =>
			[...flips].flatMap(([platform, { compared, to }]) =>
				[...to]
					.filter(([, count]) => count >= JUMP.targets && count >= JUMP.share * compared)
					.map(([status, count]) => ({
						platform,
						status,
						cause: "outcome-jump" as const,
						detail: `${count} of the ${compared} targets of ${platform} that could be read now and before went over to ${status} at once`,
					})),
			),
	};
};
