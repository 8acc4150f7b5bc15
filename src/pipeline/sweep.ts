import type { RuleSet } from "../classify/rule-set.ts";
import type { Clock } from "../clock.ts";
import type { Look, SweepId } from "../domain/snapshot.ts";
import type { Suspicion, SweepCounts, SweepStart } from "../domain/sweep.ts";
import { type DueTarget, type LaneKey, type PlatformName, WEB } from "../domain/target.ts";
import type { Instant, Millis } from "../domain/time.ts";
import { millis } from "../domain/time.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import type { Lanes } from "../lanes/lanes.ts";
import { runLanes } from "../lanes/run-lanes.ts";
import type { DueQueue, Store, TargetRecord } from "../store/store.ts";
import {
	type ControlReading,
	type Controls,
	controlsHold,
	controlsOf,
	readControls,
	suspicionsOf,
} from "./controls.ts";
import { createHeldLooks } from "./held-looks.ts";
import { type PollDeps, type PollResult, pollTarget } from "./poll-target.ts";
import { createSharedAnswers } from "./shared-answers.ts";
import { similarityTo } from "./similarity.ts";
import { createSnapshotWriter, type SnapshotWriter } from "./snapshot-writer.ts";
import type { LaneShare, SweepWatch } from "./sweep-meter.ts";
import { createSweepTally, type SweepTally } from "./sweep-tally.ts";

export type SweepDeps = {
	readonly store: Store;
	readonly clock: Clock;
	readonly rules: RuleSet;
	readonly fetcher: Fetcher;
	readonly lanes: Lanes;
};

export type SweepSettings = {
	readonly start: Omit<SweepStart, "origin" | "startedAt">;
	readonly userAgent: string;
	readonly isDue: (target: TargetRecord) => boolean;
	readonly limit: number | null;
	/** False with --no-controls. */
	readonly controls: boolean;
	readonly ownControls: ReadonlyMap<PlatformName, Controls>;
	readonly maxDuration: Millis | null;
	readonly signal: AbortSignal;
	readonly watch: SweepWatch;
};

export type SweepResult = {
	readonly sweep: SweepId;
	readonly startedAt: Instant;
	readonly finishedAt: Instant;
	readonly counts: SweepCounts;
	/** Why verdicts of this sweep are kept out of states and statistics. */
	readonly suspicions: readonly Suspicion[];
	/** How many snapshots they are about. */
	readonly suspectSnapshots: number;
	readonly vantage: VantageReport;
	readonly interrupted: boolean;
};

/** Polls every due target once and stores what was seen. What was polled is stored also when it is interrupted. */
export const sweep = async (deps: SweepDeps, settings: SweepSettings): Promise<SweepResult> => {
	const { store, clock } = deps;
	const startedAt = clock.now();
	const queue = await store.openDue(settings.isDue, settings.limit);
	const id = await store.beginSweep({ ...settings.start, origin: "polled", startedAt });
	const tally = createSweepTally();
	const writer = createSnapshotWriter(store, id, () => undefined);
	const suspicions: Suspicion[] = [];
	let vantage: VantageReport = { since: null, dropped: 0 };
	try {
		const readings = settings.controls ? await readAllControls(deps, settings, queue) : [];
		suspicions.push(...readings.flatMap(suspicionsOf));
		await store.suspect(id, suspicions);
		vantage = await pollAll(deps, settings, { id, queue, tally, writer });
		const trusted = new Set(readings.filter(controlsHold).map(({ platform }) => platform));
		// The rest of the web is many hosts that have nothing to do with each other, and controls that hold explain a jump.
		suspicions.push(...tally.jumps().filter(({ platform }) => platform !== WEB && !trusted.has(platform)));
	} finally {
		await queue.close();
	}
	const changed = await writer.finish();
	await store.suspect(id, suspicions);
	const finishedAt = clock.now();
	const counts = tally.counts(queue.due, changed);
	await store.finishSweep(id, finishedAt, counts);
	return {
		sweep: id,
		startedAt,
		finishedAt,
		counts,
		suspicions,
		suspectSnapshots: tally.suspect(suspicions),
		vantage,
		interrupted: settings.signal.aborted,
	};
};

const readAllControls = async (
	deps: SweepDeps,
	settings: SweepSettings,
	queue: DueQueue,
): Promise<readonly ControlReading[]> => {
	const pollDeps = pollDepsOf(deps, settings, async () => null);
	const readings = (await queue.platforms()).map(async (platform) => {
		const controls = controlsOf(platform, deps.rules, settings.ownControls);
		return controls === null ? null : readControls(platform, controls, pollDeps, settings.signal);
	});
	return (await Promise.all(readings)).filter((reading) => reading !== null);
};

/** Why and until when targets are put off. */
type Stop = { readonly reason: string; readonly until: Instant | null };

const DEFERRED_AT_ONCE = 500;

type Polled = {
	readonly look: Look;
	readonly target: DueTarget;
	readonly result: Extract<PollResult, { kind: "polled" }>;
};

/** How the line itself was: looks of a stretch in which everything failed are dropped, and say nothing of the hosts. */
export type VantageReport = {
	/** When the sweep was ended for it: the start of that stretch; null otherwise. */
	readonly since: Instant | null;
	readonly dropped: number;
};

/** Requests in flight are abandoned at once: nothing that they say would be believed. */
const NO_GRACE: Millis = millis(0);

type UnderWay = {
	readonly id: SweepId;
	readonly queue: DueQueue;
	readonly tally: SweepTally;
	readonly writer: SnapshotWriter;
};

const pollAll = async (deps: SweepDeps, settings: SweepSettings, under: UnderWay): Promise<VantageReport> => {
	const { store, clock, lanes } = deps;
	const { queue, tally, writer } = under;
	const shared = createSharedAnswers();
	const held = createHeldLooks<Polled>(clock.now(), ({ look, target, result }) => {
		tally.polled(target, look.verdict, result.requests, result.retries);
		writer.add(look);
	});
	let vantageFailing: Instant | null = null;
	const moved = (lane: LaneKey, count: number): void =>
		settings.watch.moved(lane, count, () => tally.counts(queue.due, 0));
	settings.watch.planned({ due: queue.due, lanes: await fullestLanes(queue, lanes) });
	let putOff: Promise<void> = Promise.resolve();
	/** A sweep that ends early leaves its targets due as they are: they are the next one's first. */
	const defer = (lane: LaneKey, targets: readonly DueTarget[], { reason, until }: Stop): void => {
		if (reason === "sweep-ending" || targets.length === 0) return;
		moved(lane, targets.length);
		const at = clock.now();
		const deferrals = targets.map(({ id }) => ({ targetId: id, at, reason, until }));
		putOff = putOff.then(() => store.defer(under.id, deferrals));
	};
	const deferRest = async (lane: LaneKey, stop: Stop): Promise<void> => {
		for (;;) {
			const targets = await queue.draw(lane, DEFERRED_AT_ONCE);
			if (targets.length === 0) return;
			defer(lane, targets, stop);
		}
	};
	const rests: Promise<void>[] = [];

	await runLanes<DueTarget>(
		queue,
		async (target, lane) => {
			const result = await pollTarget(
				target,
				pollDepsOf(deps, settings, () => earlierLook(store, target), shared),
			);
			if (result.kind === "deferred") {
				defer(lane.key, [target], result);
			} else {
				lane.note(result.verdict.status === "inconclusive" ? "unreadable" : "definite");
				const look: Look = {
					targetId: target.id,
					at: result.startedAt,
					verdict: result.verdict,
					evidence: result.evidence,
					attempts: result.requests,
					duration: millis(result.durationMs),
					similarity: similarityTo(target.firstFingerprint, result.evidence),
					note: null,
				};
				const failingSince = held.add(
					{ look, target, result },
					{ lane: lane.key, finishedAt: clock.now(), reach: result.reach },
				);
				if (failingSince !== null && vantageFailing === null) {
					vantageFailing = failingSince;
					lanes.end(NO_GRACE);
				}
				moved(lane.key, 1);
			}
		},
		{
			lanes,
			clock,
			signal: settings.signal,
			maxDuration: settings.maxDuration,
			onStopped: (stopped) => {
				defer(stopped.key, stopped.unstarted, stopped);
				if (stopped.reason !== "sweep-ending") rests.push(deferRest(stopped.key, stopped));
			},
		},
	);
	await Promise.all(rests);
	await putOff;
	return { since: vantageFailing, dropped: held.finish() };
};

const LANES_WATCHED = 500;

const fullestLanes = async (queue: DueQueue, lanes: Lanes): Promise<readonly LaneShare[]> => {
	const shares: LaneShare[] = [];
	for await (const { key, count } of queue.lanes()) {
		if (shares.length >= LANES_WATCHED) break;
		shares.push({ key, count, spacingMs: lanes.policyOf(key).spacingMs });
	}
	return shares;
};

const pollDepsOf = (
	{ fetcher, rules, clock }: SweepDeps,
	{ userAgent }: SweepSettings,
	earlier: PollDeps["earlierLook"],
	shared = createSharedAnswers(),
): PollDeps => ({ fetcher, rules, userAgent, shared, now: () => clock.now(), earlierLook: earlier });

const earlierLook: (store: Store, target: DueTarget) => ReturnType<PollDeps["earlierLook"]> = async (store, target) => {
	if (target.lastLook === null) return null;
	const snapshots = await store.snapshotsOf(target.id);
	return snapshots.findLast((snapshot) => snapshot.origin === "polled") ?? null;
};
