import type { LaneKey } from "../domain/target.ts";
import { endOnAbort, STOP_GRACE } from "./end-on-abort.ts";
import { feedLane, type LaneWork, type StoppedLane } from "./lane-feed.ts";
import { drawSize, type LaneSource } from "./lane-source.ts";
import type { Lanes } from "./lanes.ts";

export type RunLanesSettings<Task> = {
	readonly lanes: Lanes;
	/** Aborting ends the sweep: no new request; requests in flight are abandoned after STOP_GRACE. */
	readonly signal?: AbortSignal;
	/** Called with each lane that stopped: its targets that were not polled are to be deferred. */
	readonly onStopped?: (stopped: StoppedLane<Task>) => void;
};

/**
 * Polls every target of `source`, lane by lane and all lanes side by side. `work` makes its requests through `lanes` (the
 * fetcher does) and resolves when the target's snapshot is on its way to the store; it should not wait for a commit.
 * Lanes are opened while slots are free, drained, and closed. Resolves when all is done or ended; rejects with the first
 * error of `work` or the source, after the polls under way have settled.
 */
export const runLanes = async <Task>(
	source: LaneSource<Task>,
	work: LaneWork<Task>,
	{ lanes, signal, onStopped = () => undefined }: RunLanesSettings<Task>,
): Promise<void> => {
	const iterator = source.lanes()[Symbol.asyncIterator]();
	const errors: unknown[] = [];
	let settle = (): void => undefined;
	const settled = new Promise<void>((resolve) => {
		settle = resolve;
	});
	/** Lanes that hold no target yet: each will take a slot soon. */
	let unready = 0;
	let openLanes = 0;
	let freeSlots = 1;
	let opening = false;
	let exhausted = false;

	const settleIfDone = (): void => {
		if (exhausted && !opening && openLanes === 0) settle();
	};

	const fail = (error: unknown): void => {
		errors.push(error);
		lanes.end(STOP_GRACE);
	};

	const openLane = (key: LaneKey, count: number): void => {
		openLanes++;
		unready++;
		feedLane({
			key,
			count,
			drawSize: drawSize(lanes.policyOf(key).spacingMs),
			source,
			work,
			lanes,
			onStopped,
			fail,
			onReady: () => unready--,
			onClosed: () => {
				openLanes--;
				settleIfDone();
			},
		});
	};

	const openLanesAsNeeded = async (): Promise<void> => {
		if (opening) return;
		opening = true;
		try {
			while (!exhausted && freeSlots > unready) {
				const next = await iterator.next();
				if (next.done === true) exhausted = true;
				else openLane(next.value.key, next.value.count);
			}
		} catch (error) {
			exhausted = true;
			fail(error);
		}
		opening = false;
		settleIfDone();
	};

	lanes.onHungry((free) => {
		freeSlots = free;
		if (!exhausted && free > unready) void openLanesAsNeeded();
	});
	lanes.onEnd(() => {
		exhausted = true;
		settleIfDone();
	});
	const stopWatching = signal === undefined ? null : endOnAbort(lanes, signal);
	void openLanesAsNeeded();
	await settled;

	stopWatching?.();
	await iterator.return?.();
	if (errors.length > 0) throw errors[0];
};
