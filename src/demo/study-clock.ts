import type { Clock } from "../clock.ts";
import { type Instant, instant } from "../domain/time.ts";
import { createIndexedHeap } from "../lanes/indexed-heap.ts";

type Sleeper = { readonly at: number; readonly order: number; readonly wake: () => void; readonly places: number[] };

/** A clock of its own time: whoever sleeps is woken at once, in order, and time stands still while a request is under way. */
export type StudyClock = Clock & {
	/** Moves on to an instant; never back. */
	moveTo(at: Instant): void;
	/** Does the work without time passing. */
	hold<Value>(work: () => Promise<Value>): Promise<Value>;
};

export const createStudyClock = (start: Instant): StudyClock => {
	const sleepers = createIndexedHeap<Sleeper>((one, other) =>
		one.at === other.at ? one.order < other.order : one.at < other.at,
	);
	let now: number = start;
	let order = 0;
	let held = 0;
	let isTicking = false;

	const tick = (): void => {
		const next = held > 0 ? null : sleepers.first();
		if (next === null) {
			isTicking = false;
			return;
		}
		sleepers.remove(next);
		now = Math.max(now, next.at);
		next.wake();
		setImmediate(tick);
	};
	const wind = (): void => {
		if (isTicking) return;
		isTicking = true;
		setImmediate(tick);
	};

	return {
		now: () => instant(now),
		moveTo: (at) => {
			now = Math.max(now, at);
		},
		hold: async (work) => {
			held++;
			try {
				return await work();
			} finally {
				held--;
				wind();
			}
		},
		sleep: (duration, signal) =>
			new Promise((resolve) => {
				if (signal?.aborted === true) return resolve();
				const abort = (): void => {
					sleepers.remove(sleeper);
					resolve();
				};
				const sleeper: Sleeper = {
					at: now + duration,
					order: order++,
					places: [-1],
					wake: () => {
						signal?.removeEventListener("abort", abort);
						resolve();
					},
				};
				signal?.addEventListener("abort", abort, { once: true });
				sleepers.place(sleeper);
				wind();
			}),
	};
};
