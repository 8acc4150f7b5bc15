import { millis } from "../domain/time.js";
import { SWEEP_ENDING } from "../lanes/lane.js";
import { requireAskable } from "./askable.js";
import { createChainCookies } from "./cookies.js";
import { codingsOf, decodeContent } from "./decode-content.js";
import { FailureError } from "./failure-of.js";
import { answered, createPollLog, noteAttempt } from "./poll-log.js";
import { redirectOf } from "./redirect.js";
import { decideRetry } from "./retries.js";
/** The URL as it is asked: http and https only, without user info. Throws a FailureError. */
const pollableUrl = (text) => {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw new FailureError("not-pollable", "url", `${text} is no URL`);
    }
    requireAskable(url);
    if (url.username !== "" || url.password !== "") {
        url.username = "";
        url.password = "";
    }
    return url;
};
const BROKEN = { broken: true };
/** The reply as an outcome, with its content decoded. */
const outcomeOf = async ({ statusCode, fields, content, truncated }, maxBytes) => {
    const decoded = await decodeContent(content, codingsOf(fields.get("content-encoding")), maxBytes);
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
const settle = (log, at, reply, maxBytes) => {
    const { statusCode, fields, content, truncated } = reply;
    if (content.length === 0 || !fields.has("content-encoding")) {
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
const questionOf = ({ url, method }, cookie) => `${method} ${url.origin}${url.pathname}${url.search} ${cookie ?? ""}`;
/** Where a reply redirects to, after noting the hop; null when it does not, or must not be followed. Throws a FailureError. */
const hopFrom = (step, reply, log, maxRedirects) => {
    const redirect = redirectOf(step.url, step.method, reply.statusCode, reply.fields);
    if (redirect === null)
        return null;
    const { to, method } = redirect;
    // Nothing is carried to another origin, so a POST is not sent there again.
    if (method === "POST" && to.origin !== step.url.origin)
        return null;
    log.redirects.push({ url: step.url.href, statusCode: reply.statusCode, location: to.href });
    if (log.redirects.length > maxRedirects) {
        throw new FailureError("too-many-redirects", null, `redirected more than ${maxRedirects} times`);
    }
    return { url: to, method };
};
/** Takes the cookies of a redirect and notes the question that it answered; throws a FailureError where `next` was asked before. */
const remember = (chain, step, cookie, reply, next) => {
    chain.cookies.store(step.url, reply.fields.get("set-cookie"));
    chain.questions.add(questionOf(step, cookie));
    if (chain.questions.has(questionOf(next, chain.cookies.fieldFor(next.url)))) {
        throw new FailureError("redirect-loop", null, `redirected in a circle to ${next.url.href}`);
    }
};
/** Sends one request of a poll when its lane's turn comes. */
const sendInTurn = ({ lanes, transport, headersOf, settings }, request, { url, method }, lane, chain, cookie, spentMs, signal) => {
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
export const poll = async (context, request, signal) => {
    const { settings, clock, lanes, laneOf, heedRobots } = context;
    const log = createPollLog(request.url, clock.now());
    const tries = { all: 0, slow: 0, stale: 0 };
    let at = request.url;
    let askedAt = log.startedAt;
    let chain = null;
    try {
        let step = { url: pollableUrl(request.url), method: request.method };
        for (;;) {
            const { url } = step;
            at = url.href;
            const stop = heedRobots === null ? null : await heedRobots(url, signal);
            if (stop !== null)
                return deferred(log, stop);
            const lane = laneOf(url);
            const cookie = chain === null ? null : chain.cookies.fieldFor(url);
            askedAt = clock.now();
            const turn = await sendInTurn(context, request, step, lane, chain, cookie, log.spentMs, signal);
            if (turn.kind === "refused")
                return deferred(log, turn.stop);
            const { sent, durationMs } = turn.value;
            log.requests++;
            log.spentMs += durationMs;
            if (sent.kind === "failure" && sent.failure.kind === "aborted")
                return deferred(log, SWEEP_ENDING);
            const decision = decideRetry(turn.value, tries, settings.retries, lanes, lane, clock.now());
            if (decision.kind === "put-off") {
                const settled = sent.kind === "reply" ? await settle(log, at, sent, settings.maxBytes) : answered(log, at, sent);
                return deferred(log, decision.stop, settled.kind === "answered" ? settled.exchange : null);
            }
            if (decision.kind === "again" && log.spentMs < settings.limits.pollMs) {
                noteAttempt(log, at, askedAt, turn.waited, sent);
                continue;
            }
            const next = sent.kind === "reply" && request.followRedirects ? hopFrom(step, sent, log, settings.maxRedirects) : null;
            if (next === null || sent.kind === "failure") {
                noteAttempt(log, at, askedAt, turn.waited, sent);
                return sent.kind === "failure" ? answered(log, at, sent) : settle(log, at, sent, settings.maxBytes);
            }
            chain ??= { firstOrigin: url.origin, cookies: createChainCookies(), questions: new Set() };
            remember(chain, step, cookie, sent, next);
            step = next;
        }
    }
    catch (error) {
        if (!(error instanceof FailureError))
            throw error;
        const outcome = { kind: "failure", failure: error.failure };
        noteAttempt(log, at, askedAt, millis(0), outcome);
        return answered(log, at, outcome);
    }
};
const deferred = ({ requests }, { reason, until }, last = null) => ({ kind: "deferred", reason, until, requests, last });
