import type { Clock } from "../clock.ts";
import type { ProbeRequest } from "../domain/exchange.ts";
import type { LaneKey } from "../domain/target.ts";
import { STOP_GRACE } from "../lanes/end-on-abort.ts";
import type { Lanes } from "../lanes/lanes.ts";
import { createDial, createGuardedConnector, type Dial, secureContextWith } from "./connector.ts";
import { createDeadlines } from "./deadlines.ts";
import type { FetchAnswer } from "./fetch-answer.ts";
import { createOrigins } from "./origins.ts";
import { type PollContext, poll } from "./poll.ts";
import { headerBuilder } from "./request-headers.ts";
import { createResolver, type NameServices, type Resolve } from "./resolver.ts";
import { createRobots } from "./robots.ts";
import { createRoutes } from "./routes.ts";
import type { FetchSettings } from "./settings.ts";
import { createTransport } from "./transport.ts";

/** Looks at URLs: politely, within bounds, and only where it may. */
export type Fetcher = {
	/**
	 * Makes the request with its redirects and retries. Never rejects for what the outside world does. Whoever aborts `signal`
	 * stops the run: what waits for its turn is given up at once, what is in flight after STOP_GRACE, of this fetch and all others.
	 */
	fetch(request: ProbeRequest, signal?: AbortSignal): Promise<FetchAnswer>;
	/** Closes all connections; requests in flight are abandoned. */
	close(): Promise<void>;
};

/** Tests stand in for the network here. */
export type NetworkStandIns = {
	/** Names … */
	readonly names?: NameServices;
	/** … and sockets, behind the address guard. */
	readonly dial?: Dial;
};

export type FetcherDependencies = NetworkStandIns & {
	readonly clock: Clock;
	readonly lanes: Lanes;
	/** The lane of the host that a URL names. */
	readonly laneOf: (url: URL) => LaneKey;
};

export const createFetcher = (settings: FetchSettings, dependencies: FetcherDependencies): Fetcher => {
	const { clock, lanes, laneOf, names, dial } = dependencies;
	const origins = createOrigins();
	const deadlines = createDeadlines();
	const { allowPrivate, limits, maxBytes, proxy } = settings;
	const { connectMs } = limits;
	const resolve: Resolve = createResolver({
		clock,
		overrides: settings.resolve,
		...(names === undefined ? {} : { services: names }),
		limitMs: connectMs,
	});
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
		if (grace !== null) deadlines.hurry(grace);
	});
	const context: PollContext = {
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
	const heedful: PollContext = { ...context, heedRobots };
	const hurry = (): void => deadlines.hurry(STOP_GRACE);
	const watched = new Set<AbortSignal>();
	const watch = (signal: AbortSignal): void => {
		watched.add(signal);
		signal.addEventListener("abort", hurry, { once: true });
	};
	const close = async (): Promise<void> => {
		for (const signal of watched) signal.removeEventListener("abort", hurry);
		await origins.close();
	};
	return {
		fetch: (request, signal) => {
			if (signal !== undefined && !watched.has(signal)) watch(signal);
			return poll(heedful, request, signal);
		},
		close,
	};
};
