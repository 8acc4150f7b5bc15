import robotsParserModule from "robots-parser";
import { FailureError } from "./failure-of.js";
// robots.txt (RFC 9309), for those who must obey it: `--respect-robots`. Read once for each origin and sweep.
// The types are written for a default export, the module is the function itself.
const robotsParser = robotsParserModule;
/** RFC 9309 section 2.5: at least 500 KiB must be read, and what is beyond may be ignored. */
const MOST_BYTES = 512_000;
/** Crawl-delay is no standard; longer ones would put a sweep off for days. */
const LONGEST_CRAWL_DELAY_MS = 30_000;
/** Origins whose robots.txt is kept; the oldest goes first. */
const MOST_ORIGINS = 5000;
/** Without a server there is nobody to obey, and the poll itself will find out: a name that is gone must read as gone. */
const NOBODY_THERE = new Set([
    "name-not-found",
    "resolver-failed",
    "refused",
    "unreachable",
    "connect-timeout",
    "tls",
    "address-refused",
    "proxy-failed",
]);
const stanceOf = (origin, answer) => {
    if (answer.kind === "deferred")
        return { kind: "stopped", stop: answer };
    const { outcome } = answer.exchange;
    if (outcome.kind === "failure") {
        if (NOBODY_THERE.has(outcome.failure.kind))
            return { kind: "all-allowed" };
        return { kind: "unreachable", why: outcome.failure.message };
    }
    const { statusCode, body } = outcome;
    if (statusCode >= 200 && statusCode < 300) {
        const text = new TextDecoder().decode(body.subarray(0, MOST_BYTES));
        return { kind: "rules", rules: robotsParser(`${origin}/robots.txt`, text) };
    }
    // Google's reading of 429, which RFC 9309 leaves open: the server is not able to say.
    if (statusCode >= 500 || statusCode === 429)
        return { kind: "unreachable", why: `status code ${statusCode}` };
    return { kind: "all-allowed" };
};
/** Heeds robots.txt: throws a FailureError (`robots-disallowed`) for a forbidden URL, gives the stop of a lane that is stopped. */
export const createRobots = ({ userAgent, ask, slowDown }) => {
    const product = userAgent.split(/[/ ]/, 1)[0] ?? userAgent;
    const stances = new Map();
    const read = async (url, signal) => {
        const { origin } = url;
        const request = {
            url: `${origin}/robots.txt`,
            method: "GET",
            fields: { accept: "text/plain,*/*;q=0.5" },
            body: null,
            followRedirects: true,
        };
        const stance = stanceOf(origin, await ask(request, signal));
        if (stance.kind === "stopped")
            stances.delete(origin);
        const delay = stance.kind === "rules" ? stance.rules.getCrawlDelay(product) : undefined;
        if (delay !== undefined && delay > 0)
            slowDown(url, Math.min(delay * 1000, LONGEST_CRAWL_DELAY_MS));
        return stance;
    };
    const stanceFor = (url, signal) => {
        const known = stances.get(url.origin);
        if (known !== undefined)
            return known;
        const stance = read(url, signal);
        stances.set(url.origin, stance);
        if (stances.size > MOST_ORIGINS) {
            for (const oldest of stances.keys()) {
                stances.delete(oldest);
                break;
            }
        }
        return stance;
    };
    return async (url, signal) => {
        const stance = await stanceFor(url, signal);
        if (stance.kind === "stopped")
            return stance.stop;
        if (stance.kind === "unreachable") {
            throw new FailureError("robots-disallowed", "unreachable", `robots.txt of ${url.host} cannot be read (${stance.why})`);
        }
        if (stance.kind === "rules" && stance.rules.isDisallowed(url.href, product) === true) {
            throw new FailureError("robots-disallowed", null, `robots.txt of ${url.host} forbids ${url.pathname}`);
        }
        return null;
    };
};
