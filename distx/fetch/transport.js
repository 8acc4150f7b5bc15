import { sendOnce } from "./send-once.js";
const PROXY_WANTS_LOGIN = {
    kind: "failure",
    failure: { kind: "proxy-failed", code: "407", message: "the proxy wants a user name and password" },
};
/** Sends messages over the connections of their routes. */
export const createTransport = (routes, origins, deadlines, limits, maxBytes) => async ({ url, lane, connections, method, headers, body, budgetMs }, pass) => {
    const started = deadlines.now();
    const route = routes(url, lane, connections);
    const origin = origins.enter(route.origin);
    const reused = origin.served > 0;
    const sent = await sendOnce({
        client: origin.client,
        path: route.path,
        method,
        headers: route.headers === null ? headers : [...headers, ...route.headers],
        body,
        limits,
        pollDeadline: started + budgetMs,
        maxBytes,
        pass,
    }, deadlines);
    if (sent.kind === "reply")
        origin.served++;
    else if (sent.failure.kind === "connect-timeout" && !route.throughProxy)
        origins.discard(origin);
    origins.leave(origin);
    return {
        sent: route.throughProxy && sent.kind === "reply" && sent.statusCode === 407 ? PROXY_WANTS_LOGIN : sent,
        durationMs: deadlines.now() - started,
        stale: reused && sent.kind === "failure" && sent.failure.kind === "reset",
    };
};
