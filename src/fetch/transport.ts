import type { ProbeRequest } from "../domain/exchange.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Pass } from "../lanes/waiting-request.ts";
import type { Deadlines } from "./deadlines.ts";
import type { Origins } from "./origins.ts";
import type { Routes } from "./routes.ts";
import { type Sent, sendOnce } from "./send-once.ts";
import type { TimeLimits } from "./settings.ts";

/** One request on the wire and what came of it. */
export type Transmission = {
	readonly sent: Sent;
	/** Time from asking for a connection until the end, in ms. */
	readonly durationMs: number;
	/** It failed on a connection that had served before: most likely the host had just closed it, which says nothing. */
	readonly stale: boolean;
};

export type Message = {
	readonly url: URL;
	readonly lane: LaneKey;
	readonly connections: number;
	readonly method: ProbeRequest["method"];
	/** Names and values in turn. */
	readonly headers: string[];
	readonly body: string | null;
	/** Time that the whole poll still has, in ms. */
	readonly budgetMs: number;
};

export type Transport = (message: Message, pass: Pass) => Promise<Transmission>;

const PROXY_WANTS_LOGIN: Sent = {
	kind: "failure",
	failure: { kind: "proxy-failed", code: "407", message: "the proxy wants a user name and password" },
};

/** Sends messages over the connections of their routes. */
export const createTransport =
	(routes: Routes, origins: Origins, deadlines: Deadlines, limits: TimeLimits, maxBytes: number): Transport =>
	async ({ url, lane, connections, method, headers, body, budgetMs }, pass) => {
		const started = deadlines.now();
		const route = routes(url, lane, connections);
		const origin = origins.enter(route.origin);
		const reused = origin.served > 0;
		const sent = await sendOnce(
			{
				client: origin.client,
				path: route.path,
				method,
				headers: route.headers === null ? headers : [...headers, ...route.headers],
				body,
				limits,
				pollDeadline: started + budgetMs,
				maxBytes,
				pass,
			},
			deadlines,
		);
		if (sent.kind === "reply") origin.served++;
		else if (sent.failure.kind === "connect-timeout" && !route.throughProxy) origins.discard(origin);
		origins.leave(origin);
		return {
			sent: route.throughProxy && sent.kind === "reply" && sent.statusCode === 407 ? PROXY_WANTS_LOGIN : sent,
			durationMs: deadlines.now() - started,
			stale: reused && sent.kind === "failure" && sent.failure.kind === "reset",
		};
	};
