import type { Suspicion } from "../domain/sweep.ts";
import { WEB } from "../domain/target.ts";
import { endAfter } from "../lanes/end-on-abort.ts";
import type { DueQueue } from "../store/store.ts";
import { type ControlReading, controlsOf, readControls, suspicionsOf } from "./controls.ts";
import { requireKnown } from "./known-platforms.ts";
import { pollLanes } from "./poll-lanes.ts";
import { createSnapshotWriter } from "./snapshot-writer.ts";
import {
	pollDepsOf,
	type SweepDeps,
	type SweepResult,
	type SweepSettings,
	type VantageReport,
} from "./sweep-settings.ts";
import { createSweepTally } from "./sweep-tally.ts";

const isSame = (one: Suspicion, other: Suspicion): boolean =>
	one.platform === other.platform && one.status === other.status;

/** Polls every due target once and stores what was seen. What was polled is stored also when it is interrupted. */
export const sweep = async (deps: SweepDeps, settings: SweepSettings): Promise<SweepResult> => {
	const { store, clock } = deps;
	const startedAt = clock.now();
	const queue = await store.openDue(settings.isDue, settings.limit);
	try {
		requireKnown(await queue.platforms(), deps.rules);
	} catch (error) {
		await queue.close();
		throw error;
	}
	const id = await store.beginSweep({ ...settings.start, origin: "polled", startedAt });
	const tally = createSweepTally();
	const writer = createSnapshotWriter(store, id, settings.watch.stored);
	const suspicions: Suspicion[] = [];
	let jumps: readonly Suspicion[] = [];
	let vantage: VantageReport = { since: null, dropped: 0 };
	const callOff = settings.maxDuration === null ? null : endAfter(deps.lanes, clock, settings.maxDuration);
	try {
		const readings = settings.controls ? await readAllControls(deps, settings, queue) : [];
		suspicions.push(...readings.flatMap(suspicionsOf));
		await store.suspect(id, suspicions);
		vantage = await pollLanes(deps, settings, { id, queue, tally, writer });
		// The rest of the web is many hosts that have nothing to do with each other. Controls that hold explain no jump: they
		// are two items, mostly of another kind than those whose rule may have stopped holding.
		jumps = tally.jumps().filter((jump) => jump.platform !== WEB && !suspicions.some((known) => isSame(known, jump)));
		suspicions.push(...jumps);
	} catch (error) {
		// What was polled until then is stored. Where that is what failed, the error says so already.
		await writer.finish().catch(() => undefined);
		throw error;
	} finally {
		callOff?.();
		await queue.close();
	}
	// Stored before the jump was seen, and held back now.
	const changed = Math.max(0, (await writer.finish()) - tally.changed(jumps));
	await store.suspect(id, jumps);
	const finishedAt = clock.now();
	const counts = tally.counts(queue.due, changed);
	const interrupted = settings.signal.aborted;
	await store.finishSweep(id, finishedAt, interrupted ? { ...counts, interrupted } : counts);
	return {
		sweep: id,
		startedAt,
		finishedAt,
		counts,
		suspicions,
		suspectSnapshots: tally.suspect(suspicions),
		contentChanged: tally.otherContent(),
		vantage,
		interrupted,
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
