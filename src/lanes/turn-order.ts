import { createIndexedHeap } from "./indexed-heap.ts";
import type { Lane } from "./lane.ts";

// Which lane goes next. Lanes that are not due yet wait in a heap by due time. Among those that are due, turns go alternately to
// the one that is due longest (so that none starves) and to the fullest (so that the sweep does not end with one host's long tail).

export type TurnOrder = {
	/** Puts a lane that wants a turn where its due time says. */
	place(lane: Lane, now: number): void;
	remove(lane: Lane): void;
	/** Takes the lane whose turn it is; null when none is due. */
	take(now: number): Lane | null;
	/** How many lanes are due. */
	due(now: number): number;
	/** When the next lane comes due; null when none waits. */
	nextDue(): number | null;
};

const remaining = (lane: Lane): number => lane.waiters.length + (lane.supply?.remaining() ?? 0);

export const createTurnOrder = (): TurnOrder => {
	const later = createIndexedHeap<Lane>((left, right) => left.dueAt < right.dueAt, 0);
	const dueLongest = createIndexedHeap<Lane>((left, right) => left.dueAt < right.dueAt, 1);
	const fullest = createIndexedHeap<Lane>((left, right) => left.fullness > right.fullness, 2);
	let fullestFirst = false;

	const remove = (lane: Lane): void => {
		later.remove(lane);
		dueLongest.remove(lane);
		fullest.remove(lane);
	};

	const place = (lane: Lane, now: number): void => {
		if (lane.dueAt > now) {
			dueLongest.remove(lane);
			fullest.remove(lane);
			later.place(lane);
			return;
		}
		later.remove(lane);
		lane.fullness = remaining(lane);
		dueLongest.place(lane);
		fullest.place(lane);
	};

	const wakeDue = (now: number): void => {
		for (let lane = later.first(); lane !== null && lane.dueAt <= now; lane = later.first()) place(lane, now);
	};

	return {
		place,
		remove,
		take: (now) => {
			wakeDue(now);
			fullestFirst = !fullestFirst;
			const lane = fullestFirst ? fullest.first() : dueLongest.first();
			if (lane !== null) remove(lane);
			return lane;
		},
		due: (now) => {
			wakeDue(now);
			return dueLongest.size();
		},
		nextDue: () => later.first()?.dueAt ?? null,
	};
};
