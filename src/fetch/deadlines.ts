import { performance } from "node:perf_hooks";

// Time limits of requests in flight. One coarse timer looks at all of them: a timer or an AbortSignal.timeout for each request
// cost 34 % more CPU (performance.md). The real clock is right here: sockets live in real time, whatever policy thinks it is.

/** A limit that is looked at every TICK_MS; `at` is in ms of performance.now() and may be moved while it is watched. */
export type Deadline = { at: number; expire(): void };

export type Deadlines = {
	now(): number;
	watch(deadline: Deadline): void;
	drop(deadline: Deadline): void;
	/** The sweep was stopped: brings every watched limit forward to at most `ms` from now. */
	hurry(ms: number): void;
	/** True once `hurry` was called. */
	ending(): boolean;
};

const TICK_MS = 100;

export const createDeadlines = (): Deadlines => {
	const watched = new Set<Deadline>();
	let timer: NodeJS.Timeout | null = null;
	let ending = false;

	const tick = (): void => {
		const now = performance.now();
		for (const deadline of watched) {
			if (deadline.at > now) continue;
			watched.delete(deadline);
			deadline.expire();
		}
		if (watched.size > 0 || timer === null) return;
		clearInterval(timer);
		timer = null;
	};

	return {
		now: () => performance.now(),
		watch: (deadline) => {
			watched.add(deadline);
			timer ??= setInterval(tick, TICK_MS);
		},
		drop: (deadline) => void watched.delete(deadline),
		hurry: (ms) => {
			ending = true;
			const latest = performance.now() + ms;
			for (const deadline of watched) deadline.at = Math.min(deadline.at, latest);
		},
		ending: () => ending,
	};
};
