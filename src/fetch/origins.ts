import { Client, type Dispatcher, Pool } from "undici";
import type { LaneKey } from "../domain/target.ts";
import type { Connect } from "./connector.ts";

// One undici Client for each origin, with the lane's few connections, closed when its lane falls idle: half the CPU of an Agent, which
// opens as many connections as it is asked for, and a third of its memory over many hosts (performance.md).

/** The connections to one origin, or to a proxy that stands for many. */
export type OriginClient = {
	readonly client: Dispatcher;
	readonly key: string;
	readonly lane: LaneKey | null;
	inUse: number;
	/** When it was last given back, as a count of such events. */
	leftAt: number;
	/** Answers since the connection was made; more than 0 means that the next request reuses it. Counted for single connections. */
	served: number;
};

export type OriginOrder = {
	/** What the connections are kept under. */
	readonly key: string;
	/** `https://example.com:8443` */
	readonly origin: string;
	readonly connect: Connect;
	readonly connections: number;
	/** The lane whose end closes them; null where they serve many lanes. */
	readonly lane: LaneKey | null;
};

export type Origins = {
	/** The connections for an order, made where there are none; to be given back by `leave`. */
	enter(order: OriginOrder): OriginClient;
	leave(origin: OriginClient): void;
	/** Drops the connections after the request on them ran out of time while connecting; not while others are in flight. */
	discard(origin: OriginClient): void;
	/** Closes the connections of a lane that has nothing more to do. */
	closeLane(lane: LaneKey): void;
	/** Destroys all connections. */
	close(): Promise<void>;
};

/** Origins kept open. Beyond, those that have been idle longest are closed, so many at a time. */
const MOST_OPEN = 1024;
const CLOSED_AT_ONCE = 128;
/** Header sections of large platforms (long Content-Security-Policy) exceed Node's default of 16 KiB. */
const MOST_HEADER_BYTES = 65_536;

const OPTIONS = {
	pipelining: 1,
	maxHeaderSize: MOST_HEADER_BYTES,
	// Time limits are send-once.ts's own, by phase.
	headersTimeout: 0,
	bodyTimeout: 0,
};

export const createOrigins = (): Origins => {
	const open = new Map<string, OriginClient>();
	const ofLane = new Map<LaneKey, Set<OriginClient>>();
	let left = 0;

	const create = ({ key, origin, connect, connections, lane }: OriginOrder): OriginClient => {
		const client =
			connections === 1
				? new Client(origin, { ...OPTIONS, connect })
				: new Pool(origin, { ...OPTIONS, connections, connect });
		const entry: OriginClient = { client, key, lane, inUse: 0, leftAt: 0, served: 0 };
		if (connections === 1) {
			client.on("disconnect", () => {
				entry.served = 0;
			});
		}
		open.set(key, entry);
		if (lane !== null) {
			const entries = ofLane.get(lane) ?? new Set<OriginClient>();
			ofLane.set(lane, entries.add(entry));
		}
		return entry;
	};

	const drop = (entry: OriginClient): void => {
		if (open.get(entry.key) !== entry) return;
		open.delete(entry.key);
		const entries = entry.lane === null ? undefined : ofLane.get(entry.lane);
		entries?.delete(entry);
		if (entries?.size === 0 && entry.lane !== null) ofLane.delete(entry.lane);
		entry.client.destroy(null, () => undefined);
	};

	const closeOldest = (): void => {
		const idle = [...open.values()].filter(({ inUse }) => inUse === 0);
		idle.sort((a, b) => a.leftAt - b.leftAt);
		for (const entry of idle.slice(0, CLOSED_AT_ONCE)) drop(entry);
	};

	const openOrigin = (order: OriginOrder): OriginClient => {
		if (open.size >= MOST_OPEN) closeOldest();
		return create(order);
	};

	return {
		enter: (order) => {
			const entry = open.get(order.key) ?? openOrigin(order);
			entry.inUse++;
			return entry;
		},
		leave: (entry) => {
			entry.inUse--;
			entry.leftAt = left++;
		},
		discard: (entry) => {
			if (entry.inUse <= 1) drop(entry);
		},
		closeLane: (lane) => {
			for (const entry of [...(ofLane.get(lane) ?? [])]) if (entry.inUse === 0) drop(entry);
		},
		close: async () => {
			const entries = [...open.values()];
			open.clear();
			ofLane.clear();
			await Promise.all(entries.map(({ client }) => client.destroy()));
		},
	};
};
