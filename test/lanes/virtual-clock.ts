import type { Clock } from "../../src/clock.ts";
import { instant } from "../../src/domain/time.ts";
import { createIndexedHeap } from "../../src/lanes/indexed-heap.ts";

type Sleeper = { readonly at: number; readonly order: number; readonly wake: () => void; readonly places: number[] };

/** A clock that jumps to the next sleeper as soon as nothing else is going on in the event loop. */
export const createVirtualClock = (start = Date.UTC(2026, 10, 22)): Clock & { readonly sleeps: number[] } => {
	const sleepers = createIndexedHeap<Sleeper>((a, b) => a.at < b.at || (a.at === b.at && a.order < b.order));
	const sleeps: number[] = [];
	let now = start;
	let order = 0;
	let ticking = false;

	const tick = (): void => {
		const next = sleepers.first();
		if (next === null) {
			ticking = false;
			return;
		}
		sleepers.remove(next);
		now = Math.max(now, next.at);
		next.wake();
		setImmediate(tick);
	};

	return {
		sleeps,
		now: () => instant(now),
		sleep: (duration, signal) =>
			new Promise((resolve) => {
				if (signal?.aborted === true) return resolve();
				sleeps.push(duration);
				const sleeper: Sleeper = {
					at: now + duration,
					order: order++,
					places: [-1],
					wake: () => {
						signal?.removeEventListener("abort", abort);
						resolve();
					},
				};
				const abort = (): void => {
					sleepers.remove(sleeper);
					resolve();
				};
				signal?.addEventListener("abort", abort, { once: true });
				sleepers.place(sleeper);
				if (!ticking) {
					ticking = true;
					setImmediate(tick);
				}
			}),
	};
};
