import type { LaneKey } from "../domain/target.ts";
import type { Connect } from "./connector.ts";
import type { OriginOrder } from "./origins.ts";

/** How a request reaches its host: over which connections, with which request target, and which extra fields. */
export type Route = {
	readonly origin: OriginOrder;
	/** The request target (RFC 9112 section 3.2): origin form, or absolute form to an HTTP proxy. */
	readonly path: string;
	/** Names and values in turn. */
	readonly headers: readonly string[];
};

export type Routes = (url: URL, lane: LaneKey, connections: number) => Route;

const NO_HEADERS: readonly string[] = [];

/** Straight to the host. */
export const directRoute = (connect: Connect, url: URL, lane: LaneKey, connections: number): Route => {
	const { origin } = url;
	return {
		origin: { key: origin, origin, connect, connections, lane },
		path: url.pathname + url.search,
		headers: NO_HEADERS,
	};
};
