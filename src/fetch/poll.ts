import type { Clock } from "../clock.ts";
import type { Outcome, ProbeRequest } from "../domain/exchange.ts";
import type { LaneKey } from "../domain/target.ts";
import { type Instant, instant, millis } from "../domain/time.ts";
import { type LaneStop, SWEEP_ENDING } from "../lanes/lane.ts";
import type { Lanes } from "../lanes/lanes.ts";
import type { Turn } from "../lanes/waiting-request.ts";
import { requireWeb, requireWebPort } from "./askable.ts";
import { type ChainCookies, createChainCookies } from "./cookies.ts";
import { codingsOf, decodeContent, isCoded } from "./decode-content.ts";
import { FailureError } from "./failure-of.ts";
import type { FetchAnswer } from "./fetch-answer.ts";
import { answered, createPollLog, noteAttempt, type PollLog } from "./poll-log.ts";
import { redirectOf } from "./redirect.ts";
import type { HeaderBuilder } from "./request-headers.ts";
import { decideRetry } from "./retries.ts";
import type { Reply } from "./send-once.ts";
import type { FetchSettings } from "./settings.ts";
import type { Transmission, Transport } from "./transport.ts";

/** What every poll of a sweep shares. */
export type PollContext = {
	readonly settings: FetchSettings;
	readonly clock: Clock;
	readonly lanes: Lanes;
	readonly laneOf: (url: URL) => LaneKey;
	readonly transport: Transport;
	readonly headersOf: HeaderBuilder;
	/** Throws a FailureError where robots.txt forbids the URL; gives a stop where its lane takes no requests any more. */
	readonly heedRobots: ((url: URL, signal?: AbortSignal) => Promise<LaneStop | null>) | null;
};

/** One place in the redirect chain. */
type Step = { readonly url: URL; readonly method: ProbeRequest["method"] };

/** What is remembered from hop to hop; made at the first redirect, as most polls have none. */
type Chain = { readonly firstOrigin: string; readonly cookies: ChainCookies; readonly questions: Set<string> };

/** The URL as it is asked: http and https only, without user info. Throws a FailureError. */
const pollableUrl = (text: string, allowPrivate: boolean): URL => {
	let url: URL;
	try {
		url = new URL(text);
	} catch {
		throw new FailureError("not-pollable", "url", `${text} is no URL`);
	}
	requireWeb(url);
	requireWebPort(url, allowPrivate, false);
	if (url.username !== "" || url.password !== "") {
		url.username = "";
		url.password = "";
	}
	return url;
};

const BROKEN = { broken: true } as const;

/** The reply as an outcome, with its content decoded. */
const outcomeOf = async ({ statusCode, fields, content, truncated }: Reply, maxBytes: number): Promise<Outcome> => {
	const decoded = await decodeContent(content, codingsOf(fields), maxBytes);
	const isUnreadable = decoded.truncated && decoded.content.length < maxBytes;
	return {
		kind: "response",
		statusCode,
		fields,
		body: decoded.content,
		truncated: truncated !== null || decoded.truncated,
		...(truncated === "broken" || (truncated === null && isUnreadable) ? BROKEN : null),
	};
};

/** The reply as the poll's answer. */
const settle = (log: PollLog, at: string, reply: Reply, maxBytes: number): FetchAnswer | Promise<FetchAnswer> => {
	const { statusCode, fields, content, truncated } = reply;
	if (content.length === 0 || !isCoded(fields)) {
		return answered(log, at, {
			kind: "response",
			statusCode,
			fields,
			body: content,
			truncated: truncated !== null,
			...(truncated === "broken" ? BROKEN : null),
		});
	}
	return outcomeOf(reply, maxBytes).then((outcome) => answered(log, at, outcome));
};

/** The same place asked with other cookies is another question: some sites set one and look whether it comes back. */
const questionOf = ({ url, method }: Step, cookie: string | null): string =>
	`${method} ${url.origin}${url.pathname}${url.search} ${cookie ?? ""}`;

/** Where a reply redirects to, after noting the hop; null when it does not, or must not be followed. Throws a FailureError. */
const hopFrom = (
	step: Step,
	reply: Reply,
	log: PollLog,
	{ maxRedirects, allowPrivate }: Pick<FetchSettings, "maxRedirects" | "allowPrivate">,
): Step | null => {
	const redirect = redirectOf(step.url, step.method, reply.statusCode, reply.fields);
	if (redirect === null) return null;
	const { to, method } = redirect;
	requireWebPort(to, allowPrivate, true);
	// Nothing is carried to another origin, so a POST is not sent there again.
	if (method === "POST" && to.origin !== step.url.origin) return null;
	log.redirects.push({ url: step.url.href, statusCode: reply.statusCode, location: to.href });
	if (log.redirects.length > maxRedirects) {
		throw new FailureError("too-many-redirects", null, `redirected more than ${maxRedirects} times`);
	}
	return { url: to, method };
};

/** Takes the cookies of a redirect and notes the question that it answered; throws a FailureError where `next` was asked before. */
const remember = (chain: Chain, step: Step, cookie: string | null, reply: Reply, next: Step): void => {
	chain.cookies.store(step.url, reply.fields.get("set-cookie"));
	chain.questions.add(questionOf(step, cookie));
	if (chain.questions.has(questionOf(next, chain.cookies.fieldFor(next.url)))) {
		throw new FailureError("redirect-loop", null, `redirected in a circle to ${next.url.href}`);
	}
};

/** Sends one request of a poll when its lane's turn comes. */
const sendInTurn = (
	{ lanes, transport, headersOf, settings }: PollContext,
	request: ProbeRequest,
	{ url, method }: Step,
	lane: LaneKey,
	chain: Chain | null,
	cookie: string | null,
	spentMs: number,
	signal: AbortSignal | undefined,
): Promise<Turn<Transmission>> => {
	const message = {
		url,
		lane,
		connections: lanes.policyOf(lane).concurrency,
		method,
		headers: headersOf(request, chain === null || url.origin === chain.firstOrigin, cookie),
		body: method === "POST" ? request.body : null,
		budgetMs: Math.max(0, settings.limits.pollMs - spentMs),
	};
	return lanes.run(lane, (pass) => transport(message, pass), signal);
};

/** Follows one request through retries and redirects to its answer. Every request waits in the lane of the host that it goes to. */
export const poll = async (context: PollContext, request: ProbeRequest, signal?: AbortSignal): Promise<FetchAnswer> => {
	const { settings, clock, lanes, laneOf, heedRobots } = context;
	const log = createPollLog(request.url, clock.now());
	const tries = { all: 0, slow: 0, stale: 0 };
	let at = request.url;
	let askedAt: Instant = log.startedAt;
	let chain: Chain | null = null;

	try {
		let step: Step = { url: pollableUrl(request.url, settings.allowPrivate), method: request.method };
		for (;;) {
			const { url } = step;
			at = url.href;
			const stop = heedRobots === null ? null : await heedRobots(url, signal);
			if (stop !== null) return deferred(log, stop);

			const lane = laneOf(url);
			const cookie: string | null = chain === null ? null : chain.cookies.fieldFor(url);
			askedAt = clock.now();
			const turn = await sendInTurn(context, request, step, lane, chain, cookie, log.spentMs, signal);
			if (turn.kind === "refused") return deferred(log, turn.stop);
			const { sent, durationMs } = turn.value;
			if (log.requests === 0) log.startedAt = instant(askedAt + turn.waited);
			// The address guard refuses before anything is sent.
			if (sent.kind !== "failure" || sent.failure.kind !== "address-refused") log.requests++;
			log.spentMs += durationMs;
			if (sent.kind === "failure" && sent.failure.kind === "aborted") return deferred(log, SWEEP_ENDING);

			const decision = decideRetry(turn.value, tries, settings.retries, lanes, lane, clock.now());
			if (decision.kind === "put-off") {
				const settled =
					sent.kind === "reply" ? await settle(log, at, sent, settings.maxBytes) : answered(log, at, sent);
				return deferred(log, decision.stop, settled.kind === "answered" ? settled.exchange : null);
			}
			if (decision.kind === "again" && log.spentMs < settings.limits.pollMs) {
				noteAttempt(log, at, askedAt, turn.waited, sent);
				continue;
			}
			const next: Step | null =
				sent.kind === "reply" && request.followRedirects ? hopFrom(step, sent, log, settings) : null;
			if (next === null || sent.kind === "failure") {
				noteAttempt(log, at, askedAt, turn.waited, sent);
				return sent.kind === "failure" ? answered(log, at, sent) : settle(log, at, sent, settings.maxBytes);
			}
			chain ??= { firstOrigin: url.origin, cookies: createChainCookies(), questions: new Set() };
			remember(chain, step, cookie, sent, next);
			step = next;
		}
	} catch (error) {
		if (!(error instanceof FailureError)) throw error;
		const outcome: Outcome = { kind: "failure", failure: error.failure };
		noteAttempt(log, at, askedAt, millis(0), outcome);
		return answered(log, at, outcome);
	}
};

const deferred = (
	{ requests }: PollLog,
	{ reason, until }: LaneStop,
	last: Extract<FetchAnswer, { kind: "deferred" }>["last"] = null,
): FetchAnswer => ({ kind: "deferred", reason, until, requests, last });
