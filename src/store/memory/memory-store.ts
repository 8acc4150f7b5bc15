import { createHash } from "node:crypto";
import type { Look, Snapshot, SnapshotId, SweepId } from "../../domain/snapshot.ts";
import type { Suspicion, SweepRecord } from "../../domain/sweep.ts";
import type { DueTarget, TargetId } from "../../domain/target.ts";
import type { Instant } from "../../domain/time.ts";
import { sightingsOf } from "../../history/sightings.ts";
import { NEVER_LOOKED_AT, stateOf } from "../../history/state.ts";
import type { DueQueue, ListRecord, Store, StoredNotice, TargetHistory, TargetRecord } from "../store.ts";
import { beginMemoryImport, type MemoryIntake } from "./memory-import.ts";

type MemoryTarget = TargetRecord & { firstFingerprint: string | null };

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
				doubt.platform === targets[snapshot.targetId - 1]?.platform && doubt.status === snapshot.verdict.status,
		);
	const suspectedBy = (sweep: SweepId, { platform, status }: Suspicion): number =>
		snapshots.filter(
			(snapshot) =>
				snapshot.sweepId === sweep &&
				snapshot.verdict.status === status &&
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
		beginSweep: async (start) => {
			const id = (sweeps.length + 1) as SweepId;
			sweeps.push({ ...start, id, finishedAt: null, counts: null, suspicions: [] });
			return id;
		},
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
				suspicions: [...sweep.suspicions, ...fresh.map((doubt) => ({ ...doubt, snapshots: 0 }))],
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
		digest: async () =>
			createHash("sha256")
				.update(JSON.stringify([notices, snapshots, sweeps]))
				.digest("hex"),
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
		notices: async function* () {
			if (notices.length > 0) yield notices.slice();
		},
		noticesOf: async (target) => [...intake.noticesOf(target)].sort((one, other) => one.reportedAt - other.reportedAt),
		snapshotsOf: async (target) => snapshotsOf(target),
		snapshots: async function* ({ sweep, from, to }) {
			const found = snapshots
				.filter((snapshot) => sweep === undefined || snapshot.sweepId === sweep)
				.filter((snapshot) => (from === undefined || snapshot.at >= from) && (to === undefined || snapshot.at <= to));
			if (found.length > 0) yield found.map(seen);
		},
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

const historyAsOf = (
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

const earlier = <Moment extends number>(one: Moment, other: Moment): Moment => (one <= other ? one : other);
const later = <Moment extends number>(one: Moment, other: Moment): Moment => (one >= other ? one : other);
const sameDoubt = (one: Suspicion, other: Suspicion): boolean =>
	one.platform === other.platform && one.status === other.status;
const fingerprintOf = (look: Look): string | null =>
	look.evidence?.observations.find((observation) => observation.fingerprint !== null)?.fingerprint ?? null;

const memoryQueue = (due: readonly MemoryTarget[]): DueQueue => {
	const lanes = new Map<DueTarget["lane"], MemoryTarget[]>();
	for (const target of due) lanes.set(target.lane, [...(lanes.get(target.lane) ?? []), target]);
	const counts = [...lanes].map(([key, members]) => ({ key, count: members.length }));
	return {
		due: due.length,
		lanes: async function* () {
			yield* counts.toSorted((one, other) => other.count - one.count);
		},
		platforms: async () => [...new Set(due.map((target) => target.platform))].sort(),
		draw: async (lane, limit) => (lanes.get(lane)?.splice(0, limit) ?? []).map(dueTargetOf),
		close: async () => undefined,
	};
};

const dueTargetOf = ({ state, addedAt: _addedAt, ...target }: MemoryTarget): DueTarget => ({
	...target,
	lastLook:
		state.lastLookAt === null || state.lastVerdict === null
			? null
			: { at: state.lastLookAt, verdict: state.lastVerdict },
});
