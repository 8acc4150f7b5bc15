import { STOP_GRACE } from "../lanes/end-on-abort.js";
import { createDial, createGuardedConnector, secureContextWith } from "./connector.js";
import { createDeadlines } from "./deadlines.js";
import { createOrigins } from "./origins.js";
import { poll } from "./poll.js";
import { headerBuilder } from "./request-headers.js";
import { createResolver } from "./resolver.js";
import { createRobots } from "./robots.js";
import { createRoutes } from "./routes.js";
import { createTransport } from "./transport.js";
export const createFetcher = (settings, dependencies) => {
    const { clock, lanes, laneOf, names, dial } = dependencies;
    const origins = createOrigins();
    const deadlines = createDeadlines();
    const resolve = createResolver({
        clock,
        overrides: settings.resolve,
        ...(names === undefined ? {} : { services: names }),
    });
    const { allowPrivate, limits, maxBytes, proxy } = settings;
    const { connectMs } = limits;
    const secureContext = secureContextWith(settings.ca);
    const connect = createGuardedConnector(resolve, allowPrivate, dial ?? createDial(connectMs, secureContext));
    const routes = createRoutes(connect, {
        proxy,
        allowPrivate,
        connectMs,
        secureContext,
        concurrency: lanes.concurrency,
    });
    const transport = createTransport(routes, origins, deadlines, limits, maxBytes);
    lanes.onIdle(origins.closeLane);
    lanes.onEnd((grace) => {
        if (grace !== null)
            deadlines.hurry(grace);
    });
    const context = {
        settings,
        clock,
        lanes,
        laneOf,
        transport,
        headersOf: headerBuilder(settings.userAgent),
        heedRobots: null,
    };
    const heedRobots = settings.respectRobots
        ? createRobots({
            userAgent: settings.userAgent,
            ask: (request, signal) => poll(context, request, signal),
            slowDown: (url, spacingMs) => lanes.slowDown(laneOf(url), spacingMs),
        })
        : null;
    const heedful = { ...context, heedRobots };
    const hurry = () => deadlines.hurry(STOP_GRACE);
    const watched = new Set();
    const watch = (signal) => {
        watched.add(signal);
        signal.addEventListener("abort", hurry, { once: true });
    };
    const close = async () => {
        for (const signal of watched)
            signal.removeEventListener("abort", hurry);
        await origins.close();
    };
    return {
        fetch: (request, signal) => {
            if (signal !== undefined && !watched.has(signal))
                watch(signal);
            return poll(heedful, request, signal);
        },
        close,
    };
};
