import type { Look, SweepId } from "../domain/snapshot.ts";
import type { DueTarget, LaneKey } from "../domain/target.ts";
import { type Instant, type Millis, millis } from "../domain/time.ts";
import type { Lanes } from "../lanes/lanes.ts";
import { runLanes } from "../lanes/run-lanes.ts";
import type { DueQueue } from "../store/store.ts";
import { createHeldLooks } from "./held-looks.ts";
import { type PollResult, pollTarget } from "./poll-target.ts";
import { createSharedAnswers } from "./shared-answers.ts";
import { similarityTo } from "./similarity.ts";
import type { SnapshotWriter } from "./snapshot-writer.ts";
import type { LaneShare } from "./sweep-meter.ts";
import { earlierLook, pollDepsOf, type SweepDeps, type SweepSettings, type VantageReport } from "./sweep-settings.ts";
import type { SweepTally } from "./sweep-tally.ts";

/** Why and until when targets are put off. */
type Stop = { readonly reason: string; readonly until: Instant | null };

const DEFERRED_AT_ONCE = 500;

type Polled = {
	readonly look: Look;
	readonly target: DueTarget;
	readonly result: Extract<PollResult, { kind: "polled" }>;
};

/** Requests in flight are abandoned at once: nothing that they say would be believed. */
const NO_GRACE: Millis = millis(0);

type UnderWay = {
	readonly id: SweepId;
	readonly queue: DueQueue;
	readonly tally: SweepTally;
	readonly writer: SnapshotWriter;
};

/** Polls every target of the queue, all lanes side by side, and hands what was seen to the writer. */
export const pollLanes = async (deps: SweepDeps, settings: SweepSettings, under: UnderWay): Promise<VantageReport> => {
	const { store, clock, lanes } = deps;
	const { queue, tally, writer } = under;
	const shared = createSharedAnswers();
	const held = createHeldLooks<Polled>(clock.now(), ({ look, target, result }) => {
		tally.polled(target, look, result.requests, result.retries);
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
		// A store that fails is told of when the lanes have ended.
		putOff.catch(() => undefined);
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
				pollDepsOf(deps, settings, () => earlierLook(store, target, clock.now()), shared),
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
			signal: settings.signal,
			onStopped: (stopped) => {
				defer(stopped.key, stopped.unstarted, stopped);
				if (stopped.reason === "sweep-ending") return;
				const rest = deferRest(stopped.key, stopped);
				rest.catch(() => undefined);
				rests.push(rest);
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
