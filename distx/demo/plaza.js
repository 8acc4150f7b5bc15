import { assertNever } from "../domain/brand.js";
import { chanceOf } from "./chance.js";
import { DEMO_POLICY, dayOf } from "./demo-policy.js";
import { fateOf, showingOn } from "./fate.js";
import { page, prose, redirect } from "./simulated-host.js";
// A social platform as it meets an anonymous visitor: every page answers 200, removed ones show a tombstone, some groups and
// now and then a page ask for a login, too many requests are refused, and for some days the visitor is blocked.
const ORIGIN = "https://plaza.example";
/** The page that always exists: the known-live control of fixtures/demo/plaza.yaml. */
const HELP = "/pages/plaza-help";
const ITEM = /^\/(?:pages\/[a-z0-9-]+|groups\/\d+)$/;
const TOMBSTONES = {
    "not-available": "This content isn't available right now",
    policy: "We removed this because it goes against our standards",
    disabled: "The account behind this has been disabled",
    deleted: "The owner deleted this",
};
const tombstone = (text) => page(200, `<head><title>Plaza</title></head><body><h1 class="tombstone">${text}</h1><p>Go to Plaza</p></body>`);
const itemPage = (path) => {
    const name = path.split("/").at(-1)?.replaceAll("-", " ") ?? "";
    return page(200, `<head><title>${name} | Plaza</title><meta property="og:url" content="${ORIGIN}${path}"></head>` +
        `<body><h1 class="name">${name}</h1>${prose(name, 12)}</body>`);
};
const LOGIN = page(200, "<head><title>Log in to Plaza</title></head><body><form>Log in to see this</form></body>");
const PRIVATE = page(200, '<head><title>Plaza</title></head><body><h1 class="private">Members only</h1></body>');
const answerOf = (showing, path) => {
    switch (showing) {
        case "item":
            return itemPage(path);
        case "private":
            return PRIVATE;
        case "login":
            return redirect(`/login?next=${encodeURIComponent(path)}`);
        case "not-available":
        case "policy":
        case "disabled":
        case "deleted":
            return tombstone(TOMBSTONES[showing]);
        default:
            return assertNever(showing);
    }
};
/** A bucket of requests that fills up with time. */
const createRateLimit = () => {
    const { burst, refillMs } = DEMO_POLICY.rateLimit;
    let left = burst;
    let since = DEMO_POLICY.firstSweepAt;
    return (at) => {
        left = Math.min(burst, left + (at - since) / refillMs);
        since = at;
        if (left < 1)
            return false;
        left -= 1;
        return true;
    };
};
/** Plaza, as it is with this seed. */
export const createPlaza = (seed) => {
    const mayAsk = createRateLimit();
    return (target, at) => {
        const path = target.split("?", 1)[0] ?? "";
        if (!mayAsk(at))
            return page(429, "Too many requests", { "retry-after": String(DEMO_POLICY.rateLimit.retryAfterSeconds) });
        if (path === "/login")
            return LOGIN;
        const day = dayOf(at);
        const { from, until } = DEMO_POLICY.block;
        if (day >= from && day < until)
            return tombstone(TOMBSTONES["not-available"]);
        if (path === HELP)
            return itemPage(path);
        if (!ITEM.test(path) || path.includes("no-such-page"))
            return tombstone(TOMBSTONES["not-available"]);
        const isWalledToday = chanceOf(seed, `${path} on day ${Math.floor(day)}`)() < DEMO_POLICY.loginWallShare;
        return answerOf(isWalledToday ? "login" : showingOn(fateOf(path, seed), day), path);
    };
};
