import { performance } from "node:perf_hooks";

// Time limits of requests in flight. One coarse timer looks at all of them: a timer or an AbortSignal.timeout for each request
// cost 34 % more CPU (performance.md). The real clock is right here: sockets live in real time, whatever policy thinks it is.

/** A limit that is looked at every TICK_MS; `at` is in ms of performance.now() and may be moved while it is watched. */
export type Deadline = {
	at: number;
	/** Its place among the watched; deadlines.ts sets it. */
	place: number;
	expire(): void;
};

export type Deadlines = {
	now(): number;
	watch(deadline: Deadline): void;
	drop(deadline: Deadline): void;
	/** The sweep was stopped: every limit, also one that is moved afterwards, is over at most `ms` from now. */
	hurry(ms: number): void;
	/** True once `hurry` was called. */
	ending(): boolean;
};

const TICK_MS = 100;

export const createDeadlines = (): Deadlines => {
	// An array with free places, not a Set: a Set that is filled and emptied all the time keeps making tables, and the old ones keep
	// every request they held from being collected early (8 µs of collection a request).
	const watched: (Deadline | null)[] = [];
	const freePlaces: number[] = [];
	let timer: NodeJS.Timeout | null = null;
	let latest = Number.POSITIVE_INFINITY;

	const drop = (deadline: Deadline): void => {
		if (watched[deadline.place] !== deadline) return;
		watched[deadline.place] = null;
		freePlaces.push(deadline.place);
	};

	const tick = (): void => {
		const now = performance.now();
		for (const deadline of watched) {
			if (deadline === null || (deadline.at > now && latest > now)) continue;
			drop(deadline);
			deadline.expire();
		}
		if (freePlaces.length < watched.length || timer === null) return;
		clearInterval(timer);
		timer = null;
	};

	return {
		now: () => performance.now(),
		watch: (deadline) => {
			deadline.place = freePlaces.pop() ?? watched.length;
			watched[deadline.place] = deadline;
			timer ??= setInterval(tick, TICK_MS);
		},
		drop,
		hurry: (ms) => {
			latest = Math.min(latest, performance.now() + ms);
		},
		ending: () => latest < Number.POSITIVE_INFINITY,
	};
};
