// One request and what came back, in the words of RFC 9110.
/** Why there was no usable response. The outside world failing is a value. */
export const FAILURE_KINDS = [
    "name-not-found",
    "resolver-failed",
    "refused",
    "reset",
    "unreachable",
    "connect-timeout",
    "headers-timeout",
    "body-timeout",
    "poll-timeout",
    "tls",
    "bad-response",
    "too-many-redirects",
    "redirect-loop",
    "address-refused",
    "not-pollable",
    "proxy-failed",
    "robots-disallowed",
    "aborted",
];
