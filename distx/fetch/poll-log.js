export const createPollLog = (requestUrl, startedAt) => ({
    requestUrl,
    startedAt,
    attempts: [],
    redirects: [],
    requests: 0,
    spentMs: 0,
});
/** Notes a try that was not a redirect. */
export const noteAttempt = (log, url, at, waited, sent) => {
    const failure = sent.kind === "failure" ? sent.failure : null;
    log.attempts.push({ url, at, waited, statusCode: sent.kind === "failure" ? null : sent.statusCode, failure });
};
/** The answer of a fetch whose last response, or failure, came from `finalUrl`. */
export const answered = (log, finalUrl, outcome) => ({
    kind: "answered",
    exchange: { requestUrl: log.requestUrl, finalUrl, redirects: log.redirects, outcome },
    attempts: log.attempts,
    requests: log.requests,
    startedAt: log.startedAt,
    durationMs: Math.round(log.spentMs),
});
