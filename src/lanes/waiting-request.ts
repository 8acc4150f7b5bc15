import type { Clock } from "../clock.ts";
import { type Millis, millis } from "../domain/time.ts";
import { type Lane, type LaneStop, SWEEP_ENDING, type Waiter } from "./lane.ts";
import type { LaneScheduler } from "./lane-scheduler.ts";

/** A request's turn. */
export type Pass = {
	/** To be called when the request is handed to the socket: the lane's next due time counts from here. */
	sent(): void;
};

/** What came of waiting for a turn. `waited` is the time from asking until the turn. */
export type Turn<Value> =
	| { readonly kind: "served"; readonly value: Value; readonly waited: Millis }
	| { readonly kind: "refused"; readonly stop: LaneStop };

/**
 * A request between asking for its turn and its end: what the scheduler holds, and the pass that the sender gets. A class,
 * because there is one for every request and its methods should not be made anew each time.
 */
export class WaitingRequest<Value> implements Waiter, Pass {
	readonly turn: Promise<Turn<Value>>;
	private resolve: (turn: Turn<Value>) => void = () => undefined;
	private reject: (error: unknown) => void = () => undefined;
	private readonly scheduler: LaneScheduler;
	private readonly lane: Lane;
	private readonly send: (pass: Pass) => Promise<Value>;
	private readonly clock: Clock;
	private readonly since: number;
	private handedOver = false;
	private unwatch: (() => void) | null = null;

	constructor(scheduler: LaneScheduler, lane: Lane, send: (pass: Pass) => Promise<Value>, clock: Clock) {
		this.scheduler = scheduler;
		this.lane = lane;
		this.send = send;
		this.clock = clock;
		this.since = clock.now();
		this.turn = new Promise((resolve, reject) => {
			this.resolve = resolve;
			this.reject = reject;
		});
	}

	/** Gives up waiting when `signal` aborts. */
	watch(signal: AbortSignal): void {
		if (!this.lane.waiters.includes(this)) return;
		const giveUp = (): void => {
			if (this.scheduler.withdraw(this.lane, this)) this.refuse(SWEEP_ENDING);
		};
		signal.addEventListener("abort", giveUp, { once: true });
		this.unwatch = () => signal.removeEventListener("abort", giveUp);
	}

	async serve(): Promise<void> {
		this.unwatch?.();
		const waited = millis(this.clock.now() - this.since);
		try {
			const value = await this.send(this);
			this.resolve({ kind: "served", value, waited });
		} catch (error) {
			this.reject(error);
		}
		// A request that never reached the socket was an attempt on the host all the same.
		this.sent();
	}

	sent(): void {
		if (!this.handedOver) this.scheduler.sent(this.lane);
		this.handedOver = true;
	}

	refuse(stop: LaneStop): void {
		this.unwatch?.();
		this.resolve({ kind: "refused", stop });
	}
}
