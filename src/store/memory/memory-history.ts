import type { Snapshot } from "../../domain/snapshot.ts";
import type { TargetId } from "../../domain/target.ts";
import type { Instant } from "../../domain/time.ts";
import type { Status } from "../../domain/verdict.ts";
import { sightingsOf } from "../../history/sightings.ts";
import { stateOf } from "../../history/state.ts";
import type { StoredNotice, TargetHistory } from "../store.ts";
import type { MemoryTarget } from "./memory-target.ts";

/** A target as it stood at an instant, from all of its snapshots. */
export const historyAsOf = (
	{ state: _state, addedAt: _addedAt, firstFingerprint: _firstFingerprint, ...identity }: MemoryTarget,
	notices: readonly StoredNotice[],
	snapshots: readonly Snapshot[],
	asOf: Instant,
): TargetHistory => {
	const until = snapshots.filter((snapshot) => snapshot.at <= asOf);
	const { state, ended } = stateOf(sightingsOf(until));
	return {
		...identity,
		notices: [...notices].sort((one, other) => one.reportedAt - other.reportedAt),
		runs: state.run === null ? ended : [...ended, state.run],
		firstLookAt: until[0]?.at ?? null,
		lastLookAt: until.at(-1)?.at ?? null,
		looks: state.looks,
		inconclusiveLooks: state.inconclusiveLooks,
	};
};

const countedByTarget = (looks: readonly Pick<Snapshot, "targetId">[]): ReadonlyMap<TargetId, number> => {
	const counts = new Map<TargetId, number>();
	for (const { targetId } of looks) counts.set(targetId, (counts.get(targetId) ?? 0) + 1);
	return counts;
};

/** As it was judged first, or as it counts now: what put the one in doubt puts the other in doubt. */
export const hasRead = ({ verdict, effective }: Snapshot, status: Status): boolean =>
	verdict.status === status || effective.status === status;

/** Suspect looks until an instant, by target. */
export const suspectLooksIn = (snapshots: readonly Snapshot[], asOf: Instant): ReadonlyMap<TargetId, number> =>
	countedByTarget(snapshots.filter(({ at, suspect }) => suspect && at <= asOf));

/** Looks that people made until an instant, by target. */
export const handMadeLooksIn = (
	snapshots: readonly Pick<Snapshot, "targetId" | "at" | "origin">[],
	asOf: Instant,
): ReadonlyMap<TargetId, number> =>
	countedByTarget(snapshots.filter(({ at, origin }) => origin !== "polled" && at <= asOf));

/** The first looks after an instant that are not suspect. */
export const firstLooksIn = (
	snapshots: readonly Snapshot[],
	questions: readonly { readonly target: TargetId; readonly after: Instant }[],
	asOf: Instant,
): readonly (Instant | null)[] =>
	questions.map(({ target, after }) => {
		const own = snapshots.filter((look) => look.targetId === target && !look.suspect);
		const later = own.map(({ at }) => at).filter((at) => at > after && at <= asOf);
		return later.sort((one, other) => one - other)[0] ?? null;
	});
