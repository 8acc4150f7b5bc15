import type { Clock } from "../clock.ts";
import type { Outcome, ProbeRequest } from "../domain/exchange.ts";
import type { LaneKey } from "../domain/target.ts";
import { millis } from "../domain/time.ts";
import type { LaneStop } from "../lanes/lane.ts";
import type { Lanes } from "../lanes/lanes.ts";
import { createChainCookies } from "./cookies.ts";
import { codingsOf, decodeContent } from "./decode-content.ts";
import { FailureError } from "./failure-of.ts";
import type { FetchAnswer } from "./fetch-answer.ts";
import { createPollLog, type PollLog } from "./poll-log.ts";
import { redirectOf } from "./redirect.ts";
import type { HeaderBuilder } from "./request-headers.ts";
import { createRetries } from "./retries.ts";
import type { Reply } from "./send-once.ts";
import type { FetchSettings } from "./settings.ts";
import type { Transport } from "./transport.ts";

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

/** The URL as it is asked: http and https only, without user info. Throws a FailureError. */
const pollableUrl = (text: string): URL => {
	if (!URL.canParse(text)) throw new FailureError("not-pollable", "url", `${text} is no URL`);
	const url = new URL(text);
	if (url.protocol !== "http:" && url.protocol !== "https:") {
		const scheme = url.protocol.slice(0, -1);
		throw new FailureError("not-pollable", scheme, `only http and https are asked, not ${scheme}`);
	}
	url.username = "";
	url.password = "";
	return url;
};

/** The reply as the chain's last answer, with its content decoded. */
const finish = async (log: PollLog, url: URL, reply: Reply, maxBytes: number): Promise<FetchAnswer> => {
	const { statusCode, fields } = reply;
	const codings = codingsOf(fields.get("content-encoding"));
	const decoded =
		codings.length === 0 || reply.content.length === 0
			? { content: reply.content, truncated: false }
			: await decodeContent(reply.content, codings, maxBytes);
	const truncated = reply.truncated !== null || decoded.truncated;
	return log.answered(url.href, { kind: "response", statusCode, fields, body: decoded.content, truncated });
};

/** The same place asked with other cookies is another question: some sites set one and look whether it comes back. */
const questionOf = ({ url, method }: Step, cookie: string | null): string =>
	`${method} ${url.origin}${url.pathname}${url.search} ${cookie ?? ""}`;

/** Where a reply redirects to, after noting the hop; null when it does not, or must not be followed. Throws a FailureError. */
const hopFrom = (step: Step, reply: Reply, log: PollLog, maxRedirects: number): Step | null => {
	const redirect = redirectOf(step.url, step.method, reply.statusCode, reply.fields);
	if (redirect === null) return null;
	const { to, method } = redirect;
	// Nothing is carried to another origin, so a POST is not sent there again.
	if (method === "POST" && to.origin !== step.url.origin) return null;
	log.hop({ url: step.url.href, statusCode: reply.statusCode, location: to.href });
	if (log.redirects.length > maxRedirects) {
		throw new FailureError("too-many-redirects", null, `redirected more than ${maxRedirects} times`);
	}
	return { url: to, method };
};

/** Follows one request through retries and redirects to its answer. Every request waits in the lane of the host that it goes to. */
export const poll = async (context: PollContext, request: ProbeRequest, signal?: AbortSignal): Promise<FetchAnswer> => {
	const { settings, clock, lanes, laneOf, transport, headersOf, heedRobots } = context;
	const log = createPollLog(request.url, clock.now());
	const decide = createRetries(lanes, settings.retries);
	const cookies = createChainCookies();
	const questions = new Set<string>();
	let at = request.url;

	const send = (step: Step, cookie: string | null, firstOrigin: string, lane: LaneKey) => {
		const { url, method } = step;
		const headers = headersOf(request, { sameOrigin: url.origin === firstOrigin, cookie });
		const body = method === "POST" ? request.body : null;
		const { concurrency } = lanes.policyOf(lane);
		const budgetMs = Math.max(0, settings.limits.pollMs - log.spentMs());
		return lanes.run(
			lane,
			(pass) => transport({ url, lane, connections: concurrency, method, headers, body, budgetMs, onSent: pass.sent }),
			signal,
		);
	};

	try {
		let step: Step = { url: pollableUrl(request.url), method: request.method };
		const firstOrigin = step.url.origin;
		for (;;) {
			const { url } = step;
			at = url.href;
			const stop = heedRobots === null ? null : await heedRobots(url, signal);
			if (stop !== null) return log.deferred(stop);

			const lane = laneOf(url);
			const askedAt = clock.now();
			const cookie = cookies.fieldFor(url);
			const turn = await send(step, cookie, firstOrigin, lane);
			if (turn.kind === "refused") return log.deferred(turn.stop);
			const answer = turn.value;
			log.request(answer.durationMs);
			const { sent } = answer;
			if (sent.kind === "failure" && sent.failure.kind === "aborted") return log.deferred(SWEEP_ENDING);

			const decision = decide(answer, lane, clock.now());
			if (decision.kind === "put-off") return log.deferred(decision.stop);
			if (decision.kind === "again" && log.spentMs() < settings.limits.pollMs) {
				log.attempt(at, askedAt, turn.waited, sent);
				continue;
			}
			if (sent.kind === "failure") {
				log.attempt(at, askedAt, turn.waited, sent);
				return log.answered(at, { kind: "failure", failure: sent.failure });
			}
			cookies.store(url, sent.fields.get("set-cookie"));
			const next = request.followRedirects ? hopFrom(step, sent, log, settings.maxRedirects) : null;
			if (next === null) {
				log.attempt(at, askedAt, turn.waited, sent);
				return await finish(log, url, sent, settings.maxBytes);
			}
			questions.add(questionOf(step, cookie));
			if (questions.has(questionOf(next, cookies.fieldFor(next.url)))) {
				throw new FailureError("redirect-loop", null, `redirected in a circle to ${next.url.href}`);
			}
			step = next;
		}
	} catch (error) {
		if (!(error instanceof FailureError)) throw error;
		const outcome: Outcome = { kind: "failure", failure: error.failure };
		log.attempt(at, clock.now(), millis(0), outcome);
		return log.answered(at, outcome);
	}
};

const SWEEP_ENDING: LaneStop = { reason: "sweep-ending", until: null };
