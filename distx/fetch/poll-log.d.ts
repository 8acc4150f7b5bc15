import type { Outcome, RedirectHop } from "../domain/exchange.ts";
import type { Instant, Millis } from "../domain/time.ts";
import type { Attempt, FetchAnswer } from "./fetch-answer.ts";
import type { Sent } from "./send-once.ts";
/** What has happened in one fetch so far. */
export type PollLog = {
    readonly requestUrl: string;
    readonly startedAt: Instant;
    readonly attempts: Attempt[];
    readonly redirects: RedirectHop[];
    /** Requests sent. */
    requests: number;
    /** Time spent on the network, in ms. */
    spentMs: number;
};
export declare const createPollLog: (requestUrl: string, startedAt: Instant) => PollLog;
/** Notes a try that was not a redirect. */
export declare const noteAttempt: (log: PollLog, url: string, at: Instant, waited: Millis, sent: Sent | Outcome) => void;
/** The answer of a fetch whose last response, or failure, came from `finalUrl`. */
export declare const answered: (log: PollLog, finalUrl: string, outcome: Outcome) => FetchAnswer;
