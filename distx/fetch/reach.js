/** Failures that say something about the way to the host. The others are the host's own doing, or ours by rule. */
const OF_THE_NETWORK = new Set([
    "resolver-failed",
    "refused",
    "reset",
    "unreachable",
    "connect-timeout",
    "headers-timeout",
    "body-timeout",
    "poll-timeout",
    "tls",
    "proxy-failed",
]);
/** Failures that no packet was sent to a host for; a name that does not exist is the word of a resolver that works. */
const NOT_ASKED = new Set([
    "name-not-found",
    "address-refused",
    "not-pollable",
    "robots-disallowed",
    "aborted",
]);
/** What an exchange tells the vantage watch (lanes/vantage.ts); null when it tells nothing. */
export const reachOf = ({ requestUrl, finalUrl, redirects, outcome }, laneOf) => {
    if (outcome.kind === "failure") {
        if (OF_THE_NETWORK.has(outcome.failure.kind))
            return { kind: "failed" };
        return NOT_ASKED.has(outcome.failure.kind) ? null : { kind: "answered" };
    }
    if (redirects.length === 0)
        return { kind: "answered" };
    const place = laneOf(new URL(finalUrl));
    return place === laneOf(new URL(requestUrl)) ? { kind: "answered" } : { kind: "sent-elsewhere", place };
};
