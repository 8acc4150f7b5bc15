import type { Exchange, Outcome, RedirectHop } from "../domain/exchange.ts";
import type { Instant, Millis } from "../domain/time.ts";
import type { LaneStop } from "../lanes/lane.ts";
import type { Attempt, FetchAnswer } from "./fetch-answer.ts";
import type { Sent } from "./send-once.ts";

/** What has happened in one fetch so far. */
export type PollLog = {
	readonly redirects: readonly RedirectHop[];
	/** Time spent on the network so far, in ms. */
	spentMs(): number;
	/** Counts a request that was sent. */
	request(durationMs: number): void;
	attempt(url: string, at: Instant, waited: Millis, sent: Sent | Outcome): void;
	hop(hop: RedirectHop): void;
	answered(finalUrl: string, outcome: Outcome): FetchAnswer;
	deferred(stop: LaneStop): FetchAnswer;
};

export const createPollLog = (requestUrl: string, startedAt: Instant): PollLog => {
	const attempts: Attempt[] = [];
	const redirects: RedirectHop[] = [];
	let requests = 0;
	let spent = 0;
	return {
		redirects,
		spentMs: () => spent,
		request: (durationMs) => {
			requests++;
			spent += durationMs;
		},
		attempt: (url, at, waited, sent) => {
			const failure = sent.kind === "failure" ? sent.failure : null;
			attempts.push({ url, at, waited, statusCode: sent.kind === "failure" ? null : sent.statusCode, failure });
		},
		hop: (hop) => void redirects.push(hop),
		answered: (finalUrl, outcome) => {
			const exchange: Exchange = { requestUrl, finalUrl, redirects, outcome };
			return { kind: "answered", exchange, attempts, requests, startedAt, durationMs: Math.round(spent) };
		},
		deferred: ({ reason, until }) => ({ kind: "deferred", reason, until, requests }),
	};
};
