import type { LaneKey } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
/** How a poll went, as far as the network goes. */
export type Reach = 
/** The host answered, whatever it said. */
{
    readonly kind: "answered";
}
/** No answer for a reason of the network: names, connections, TLS, the proxy. */
 | {
    readonly kind: "failed";
}
/** Answered by being sent to another lane's host, as a captive portal does with everything. */
 | {
    readonly kind: "sent-elsewhere";
    readonly place: LaneKey;
};
export type PollNews = {
    readonly lane: LaneKey;
    readonly startedAt: Instant;
    readonly finishedAt: Instant;
    readonly reach: Reach;
};
export type Vantage = {
    readonly kind: "ok";
}
/** Nothing that was begun at or after `since` is to be believed. */
 | {
    readonly kind: "failing";
    readonly since: Instant;
};
export type VantageWatch = {
    /** Takes the news of one poll in the order in which polls end; says how we stand. */
    note(news: PollNews): Vantage;
    /** Lanes that answered, and all lanes that were asked: a short sweep in which none answered proves nothing either way. */
    lanes(): {
        readonly answered: number;
        readonly asked: number;
    };
};
/** How unlikely a run of failures must be before it is called ours, and what each failure counts. */
export declare const VANTAGE_POLICY: {
    /** Less than one false alarm in a million sweeps. */
    readonly unlikely: 0.000001;
    /** Lanes that failed at least, whatever the odds. */
    readonly leastLanes: 8;
    /** How often a host that answered in this sweep stops answering in it (our assumption; high, to be careful). */
    readonly answeredBefore: 0.1;
    /** How often a host sends us to one and the same other host as the last one did (parked domains do). */
    readonly sentToSamePlace: 0.4;
};
/** Watches one sweep. Lanes that had failed before their run are no news and count for nothing. */
export declare const createVantageWatch: (startedAt: Instant) => VantageWatch;
