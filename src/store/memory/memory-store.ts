import type { Look, Snapshot, SnapshotId, SweepId } from "../../domain/snapshot.ts";
import type { Suspicion, SweepRecord, SweepStart } from "../../domain/sweep.ts";
import type { TargetId } from "../../domain/target.ts";
import type { Verdict } from "../../domain/verdict.ts";
import { contentFingerprint } from "../../history/content.ts";
import { sightingsOf } from "../../history/sightings.ts";
import { NEVER_LOOKED_AT, stateOf } from "../../history/state.ts";
import type { ListRecord, Store, StoredNotice } from "../store.ts";
import { memoryDigest } from "./memory-digest.ts";
import { firstLooksIn, handMadeLooksIn, hasRead, historyAsOf, suspectLooksIn } from "./memory-history.ts";
import { beginMemoryImport, type MemoryIntake } from "./memory-import.ts";
import { memoryQueue } from "./memory-queue.ts";
import { createMemoryRejudging } from "./memory-rejudging.ts";
import { createMemoryReviews } from "./memory-reviews.ts";
import type { MemoryTarget } from "./memory-target.ts";

/** Everything of a study in plain arrays: for tests, and proof that the Store type says nothing of SQLite. */
export const createMemoryStore = (): Store => {
	const targets: MemoryTarget[] = [];
	const notices: StoredNotice[] = [];
	const lists: ListRecord[] = [];
	const sweeps: SweepRecord[] = [];
	const snapshots: Snapshot[] = [];

	const replaceTarget = (id: TargetId, change: (target: MemoryTarget) => MemoryTarget): void => {
		const target = targets[id - 1];
		if (target === undefined) throw new Error(`target ${id} is not stored`);
		targets[id - 1] = change(target);
	};
	const intake: MemoryIntake = {
		findTarget: (url) => targets.find((target) => target.url === url) ?? null,
		noticesOf: (target) => notices.filter((notice) => notice.targetId === target),
		addTarget: (identity, addedAt, notice) => {
			const id = (targets.length + 1) as TargetId;
			const state = {
				...NEVER_LOOKED_AT,
				firstReportedAt: notice.reportedAt,
				lastReportedAt: notice.reportedAt,
				deferredUntil: null,
			};
			targets.push({ ...identity, id, addedAt, state, firstFingerprint: null });
			return id;
		},
		addNotice: (notice) => {
			notices.push(notice);
			replaceTarget(notice.targetId, (target) => ({
				...target,
				state: {
					...target.state,
					firstReportedAt: earlier(target.state.firstReportedAt, notice.reportedAt),
					lastReportedAt: later(target.state.lastReportedAt, notice.reportedAt),
				},
			}));
		},
		addList: (list) => {
			const index = lists.findIndex((known) => known.sha256 === list.sha256 && known.cohort === list.cohort);
			const known = lists[index];
			if (known === undefined) lists.push(list);
			else lists[index] = readAgain(known, list);
		},
		mark: () => ({ targets: targets.slice(), notices: notices.length, lists: lists.slice() }),
		reset: (mark) => {
			targets.splice(0, targets.length, ...(mark.targets as MemoryTarget[]));
			notices.length = mark.notices;
			lists.splice(0, lists.length, ...mark.lists);
		},
	};

	const sweepOf = (id: SweepId): SweepRecord => {
		const sweep = sweeps[id - 1];
		if (sweep === undefined) throw new Error(`sweep ${id} is not stored`);
		return sweep;
	};
	const isSuspect = (snapshot: Snapshot): boolean =>
		sweepOf(snapshot.sweepId).suspicions.some(
			(doubt) =>
				doubt.settlement?.as !== "accepted" &&
				doubt.platform === targets[snapshot.targetId - 1]?.platform &&
				hasRead(snapshot, doubt.status),
		);
	const suspectedBy = (sweep: SweepId, { platform, status }: Suspicion): number =>
		snapshots.filter(
			(snapshot) =>
				snapshot.sweepId === sweep &&
				hasRead(snapshot, status) &&
				targets[snapshot.targetId - 1]?.platform === platform,
		).length;
	const seen = (snapshot: Snapshot): Snapshot => ({ ...snapshot, suspect: isSuspect(snapshot) });
	const snapshotsOf = (target: TargetId): readonly Snapshot[] =>
		snapshots
			.filter((snapshot) => snapshot.targetId === target)
			.map(seen)
			.sort((one, other) => one.at - other.at || one.id - other.id);

	const refreshState = (id: TargetId, fingerprint: string | null): void => {
		const all = snapshotsOf(id);
		const { state } = stateOf(sightingsOf(all));
		const last = all.at(-1);
		replaceTarget(id, (target) => ({
			...target,
			firstFingerprint: target.firstFingerprint ?? fingerprint,
			state: {
				...target.state,
				...state,
				firstLookAt: all[0]?.at ?? null,
				lastLookAt: last?.at ?? null,
				lastVerdict: last?.effective ?? null,
				deferredUntil: null,
			},
		}));
	};

	const reviews = createMemoryReviews({
		snapshot: (id) => {
			const snapshot = snapshots[id - 1];
			return snapshot === undefined ? null : seen(snapshot);
		},
		target: (id) => targets[id - 1] ?? null,
		beginSweep: (start) => beginSweep(start),
		append: (sweep, look) => {
			appendOne(sweep, look);
			return snapshots.length as SnapshotId;
		},
		replace: (id, verdict) => replaceVerdict(id, verdict),
		settle: ({ sweep: id, platform, status, as, at, by }) => {
			const sweep = sweepOf(id);
			const isMeant = (doubt: Suspicion): boolean => doubt.platform === platform && doubt.status === status;
			if (!sweep.suspicions.some(isMeant)) return false;
			const settled = sweep.suspicions.map((doubt) =>
				isMeant(doubt) ? { ...doubt, settlement: { as, at, by } } : doubt,
			);
			sweeps[id - 1] = { ...sweep, suspicions: settled };
			for (const { id: target } of targets) refreshState(target, null);
			return true;
		},
	});

	const replaceVerdict = (id: SnapshotId, verdict: Verdict): void => {
		const snapshot = snapshots[id - 1];
		if (snapshot === undefined) throw new Error(`snapshot ${id} is not stored`);
		snapshots[id - 1] = { ...snapshot, effective: verdict };
		refreshState(snapshot.targetId, null);
	};

	const beginSweep = (start: SweepStart): SweepId => {
		const id = (sweeps.length + 1) as SweepId;
		sweeps.push({ ...start, id, finishedAt: null, counts: null, suspicions: [] });
		return id;
	};

	const appendOne = (sweep: SweepId, look: Look): boolean => {
		const before = targets[look.targetId - 1]?.state;
		if (before === undefined) throw new Error(`target ${look.targetId} is not stored`);
		if (snapshots.some((known) => known.sweepId === sweep && known.targetId === look.targetId && known.at === look.at))
			throw new Error(`target ${look.targetId} has a snapshot of that instant in sweep ${sweep}`);
		snapshots.push({
			...look,
			id: (snapshots.length + 1) as SnapshotId,
			sweepId: sweep,
			origin: sweepOf(sweep).origin,
			effective: look.verdict,
			suspect: false,
		});
		refreshState(look.targetId, look.verdict.status === "live" ? fingerprintOf(look) : null);
		const after = targets[look.targetId - 1]?.state.run ?? null;
		const inOrder = before.lastLookAt === null || look.at > before.lastLookAt;
		return inOrder && before.run !== null && after !== null && before.run.status !== after.status;
	};

	return {
		beginImport: async (importedAt) => beginMemoryImport(intake, importedAt),
		lists: async () => lists.slice(),
		beginSweep: async (start) => beginSweep(start),
		openDue: async (isDue, limit) => memoryQueue(targets.filter(isDue).slice(0, limit ?? undefined)),
		append: async (sweep, looks) => looks.filter((look) => appendOne(sweep, look)).length,
		defer: async (_sweep, deferrals) => {
			for (const { targetId, until } of deferrals)
				replaceTarget(targetId, (target) => ({ ...target, state: { ...target.state, deferredUntil: until } }));
		},
		suspect: async (id, doubts) => {
			const sweep = sweepOf(id);
			const fresh = doubts.filter((doubt) => !sweep.suspicions.some((known) => sameDoubt(known, doubt)));
			sweeps[id - 1] = {
				...sweep,
				suspicions: [...sweep.suspicions, ...fresh.map((doubt) => ({ ...doubt, snapshots: 0, settlement: null }))],
			};
			for (const target of new Set(snapshots.filter(({ sweepId }) => sweepId === id).map(({ targetId }) => targetId)))
				refreshState(target, null);
		},
		finishSweep: async (id, finishedAt, counts) => {
			sweeps[id - 1] = { ...sweepOf(id), finishedAt, counts };
		},
		sweeps: async () =>
			sweeps.map((sweep) => ({
				...sweep,
				suspicions: sweep.suspicions.map((doubt) => ({ ...doubt, snapshots: suspectedBy(sweep.id, doubt) })),
			})),
		digest: async (asOf) => memoryDigest(asOf, { lists, notices, snapshots: snapshots.map(seen) }, await reviews.all()),
		firstLooksAfter: async (questions, asOf) => firstLooksIn(snapshots.map(seen), questions, asOf),
		suspectLooks: async (asOf) => suspectLooksIn(snapshots.map(seen), asOf),
		handMadeLooks: async (asOf) => handMadeLooksIn(snapshots, asOf),
		targets: async function* () {
			if (targets.length > 0) yield targets.slice();
		},
		histories: async function* (asOf) {
			const all = targets.map((target) =>
				historyAsOf(target, intake.noticesOf(target.id), snapshotsOf(target.id), asOf),
			);
			if (all.length > 0) yield all;
		},
		targetByUrl: async (url) => intake.findTarget(url),
		targetById: async (id) => targets[id - 1] ?? null,
		notices: async function* () {
			if (notices.length > 0) yield notices.slice();
		},
		noticesOf: async (target) => [...intake.noticesOf(target)].sort((one, other) => one.reportedAt - other.reportedAt),
		snapshotsOf: async (target) => snapshotsOf(target),
		snapshots: async function* ({ sweep, from, to, alikeBelow }) {
			const found = snapshots
				.filter((snapshot) => sweep === undefined || snapshot.sweepId === sweep)
				.filter((snapshot) => (from === undefined || snapshot.at >= from) && (to === undefined || snapshot.at <= to))
				.filter(({ similarity }) => alikeBelow === undefined || (similarity !== null && similarity < alikeBelow));
			if (found.length > 0) yield found.map(seen);
		},
		reviews,
		rejudging: createMemoryRejudging(
			() => targets,
			snapshotsOf,
			(id, verdict) => replaceVerdict(id, verdict),
		),
		close: async () => undefined,
	};
};

/** What is known of a list once its bytes were read again, perhaps with other settings. */
const readAgain = (known: ListRecord, again: ListRecord): ListRecord => {
	const accepted = known.accepted + again.accepted;
	const rejected = Math.min(known.rejected, again.rejected);
	const details = again.accepted > 0 ? again.details : known.details;
	return { ...known, accepted, rejected, duplicates: known.rows - accepted - rejected, details };
};

const earlier = <Moment extends number>(one: Moment, other: Moment): Moment => (one <= other ? one : other);
const later = <Moment extends number>(one: Moment, other: Moment): Moment => (one >= other ? one : other);
const sameDoubt = (one: Suspicion, other: Suspicion): boolean =>
	one.platform === other.platform && one.status === other.status;
const fingerprintOf = (look: Look): string | null =>
	look.evidence === null ? null : contentFingerprint(look.evidence);
