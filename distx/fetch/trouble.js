import { retryAfterMs } from "./retry-after.js";
const TRANSIENT_FAILURES = new Set([
    "resolver-failed",
    "refused",
    "reset",
    "unreachable",
    "proxy-failed",
]);
const SLOW_FAILURES = new Set(["connect-timeout", "headers-timeout"]);
/** Status codes that say of themselves that they may pass (RFC 9110 sections 15.5.9 and 15.6). */
const TRANSIENT_STATUS_CODES = new Set([408, 500, 502, 503, 504]);
const NONE = { kind: "none" };
export const troubleOf = (sent, now) => {
    if (sent.kind === "failure") {
        const { kind } = sent.failure;
        if (SLOW_FAILURES.has(kind))
            return { kind: "transient", slow: true };
        return TRANSIENT_FAILURES.has(kind) ? { kind: "transient", slow: false } : NONE;
    }
    const wait = retryAfterMs(sent.fields.get("retry-after"), now);
    if (sent.statusCode === 429)
        return { kind: "rate-limited", retryAfterMs: wait };
    if (sent.statusCode === 503 && wait !== null)
        return { kind: "rate-limited", retryAfterMs: wait };
    if (TRANSIENT_STATUS_CODES.has(sent.statusCode) || sent.truncated === "broken")
        return { kind: "transient", slow: false };
    return NONE;
};
