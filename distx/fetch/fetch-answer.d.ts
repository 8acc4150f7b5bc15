import type { Exchange, Failure } from "../domain/exchange.ts";
import type { Instant, Millis } from "../domain/time.ts";
import type { DeferReason } from "../lanes/lane.ts";
/** One try of a poll that was not a redirect: the last one, and those before it that failed transiently. */
export type Attempt = {
    readonly url: string;
    readonly at: Instant;
    /** How long it waited for its lane's turn, back-off and Retry-After included. */
    readonly waited: Millis;
    readonly statusCode: number | null;
    readonly failure: Failure | null;
};
export type FetchAnswer = {
    readonly kind: "answered";
    readonly exchange: Exchange;
    /** In order; the last one gave the exchange's outcome. Retries = attempts - 1. */
    readonly attempts: readonly Attempt[];
    /** Requests sent: attempts and redirect hops. */
    readonly requests: number;
    readonly startedAt: Instant;
    /** Time on the network; waiting in lanes is not counted. */
    readonly durationMs: number;
} | {
    readonly kind: "deferred";
    readonly reason: DeferReason;
    readonly until: Instant | null;
    readonly requests: number;
    /** The answer because of which it was put off; null where another target's was, or nothing was asked. */
    readonly last: Exchange | null;
};
