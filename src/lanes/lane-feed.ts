import type { LaneKey } from "../domain/target.ts";
import type { LaneStop } from "./lane.ts";
import type { LaneSource } from "./lane-source.ts";
import type { Reading } from "./lane-troubles.ts";
import type { Lanes } from "./lanes.ts";

/** What a poll knows of the lane that it was drawn for. */
export type LaneHandle = {
	readonly key: LaneKey;
	/** To be told once the answer is classified: five unreadable answers in a row stop the lane for this sweep. */
	note(reading: Reading): void;
};

/** A lane that took no more targets: those in `unstarted`, and whatever the source still holds of it, are put off. */
export type StoppedLane<Task> = LaneStop & { readonly key: LaneKey; readonly unstarted: readonly Task[] };

export type LaneWork<Task> = (task: Task, lane: LaneHandle) => Promise<void>;

type LaneFeedSettings<Task> = {
	readonly key: LaneKey;
	/** How many targets the source has for the lane. */
	readonly count: number;
	/** How many of them are drawn at a time. */
	readonly drawSize: number;
	readonly source: LaneSource<Task>;
	readonly work: LaneWork<Task>;
	readonly lanes: Lanes;
	readonly onStopped: (stopped: StoppedLane<Task>) => void;
	/** The first targets are in hand (or there are none). */
	readonly onReady: () => void;
	/** The lane is drained or stopped, and none of its polls is under way. */
	readonly onClosed: () => void;
	readonly fail: (error: unknown) => void;
};

/** Polls of one lane under way at once beyond the first: they wait in other lanes, or are being classified and stored. */
const POLLS_AHEAD = 7;

/** Feeds one lane from the source until it has run dry or was stopped. */
export const feedLane = <Task>(settings: LaneFeedSettings<Task>): void => {
	const { key, count, drawSize, source, work, lanes, onStopped, onReady, onClosed, fail } = settings;
	const handle: LaneHandle = { key, note: (reading) => lanes.note(key, reading) };
	let inHand: Task[] = [];
	let drawn = 0;
	let drawing = false;
	let dry = false;
	let underWay = 0;
	let stop: LaneStop | null = null;
	let closed = false;

	const closeIfDone = (): void => {
		const done = stop !== null || (dry && inHand.length === 0);
		if (closed || underWay > 0 || drawing || !done) return;
		closed = true;
		lanes.detach(key);
		onClosed();
	};

	const take = (tasks: readonly Task[]): void => {
		const first = drawn === 0;
		drawn += tasks.length;
		dry = tasks.length < drawSize || drawn >= count;
		if (stop === null) inHand.push(...tasks);
		else if (tasks.length > 0) onStopped({ ...stop, key, unstarted: tasks });
		if (first) onReady();
	};

	const draw = async (): Promise<void> => {
		if (drawing || dry || stop !== null) return;
		drawing = true;
		try {
			take(await source.draw(key, drawSize));
		} catch (error) {
			dry = true;
			fail(error);
		}
		drawing = false;
		lanes.wake(key);
		closeIfDone();
	};

	const poll = async (task: Task): Promise<void> => {
		underWay++;
		try {
			await work(task, handle);
		} catch (error) {
			fail(error);
		}
		if (underWay-- > POLLS_AHEAD) lanes.wake(key);
		closeIfDone();
	};

	lanes.attach(key, {
		remaining: () => Math.max(inHand.length, count - drawn + inHand.length),
		canStart: () => inHand.length > 0 && underWay <= POLLS_AHEAD,
		start: () => {
			const task = inHand.shift();
			if (task === undefined) return;
			if (inHand.length <= drawSize >> 2) void draw();
			void poll(task);
		},
		stopped: (reason) => {
			stop = reason;
			const unstarted = inHand;
			inHand = [];
			onStopped({ ...reason, key, unstarted });
			closeIfDone();
		},
	});
	// A lane that was stopped before its targets' turn came (by a control, say) draws none.
	if (stop === null) void draw();
	else onReady();
};
