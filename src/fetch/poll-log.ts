import type { Outcome, RedirectHop } from "../domain/exchange.ts";
import type { Instant, Millis } from "../domain/time.ts";
import type { Attempt, FetchAnswer } from "./fetch-answer.ts";
import type { Sent } from "./send-once.ts";

/** What has happened in one fetch so far. */
export type PollLog = {
	readonly requestUrl: string;
	/** When the first request went out, however long it waited in its lane; before that, when the fetch was begun. */
	startedAt: Instant;
	readonly attempts: Attempt[];
	readonly redirects: RedirectHop[];
	/** Requests sent. */
	requests: number;
	/** Time spent on the network, in ms. */
	spentMs: number;
};

export const createPollLog = (requestUrl: string, startedAt: Instant): PollLog => ({
	requestUrl,
	startedAt,
	attempts: [],
	redirects: [],
	requests: 0,
	spentMs: 0,
});

/** Notes a try that was not a redirect. */
export const noteAttempt = (log: PollLog, url: string, at: Instant, waited: Millis, sent: Sent | Outcome): void => {
	const failure = sent.kind === "failure" ? sent.failure : null;
	log.attempts.push({ url, at, waited, statusCode: sent.kind === "failure" ? null : sent.statusCode, failure });
};

/** The answer of a fetch whose last response, or failure, came from `finalUrl`. */
export const answered = (log: PollLog, finalUrl: string, outcome: Outcome): FetchAnswer => ({
	kind: "answered",
	exchange: { requestUrl: log.requestUrl, finalUrl, redirects: log.redirects, outcome },
	attempts: log.attempts,
	requests: log.requests,
	startedAt: log.startedAt,
	durationMs: Math.round(log.spentMs),
});
