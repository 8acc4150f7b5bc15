import { type Dispatcher } from "undici";
import type { LaneKey } from "../domain/target.ts";
import type { Connect } from "./connector.ts";
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
export declare const createOrigins: () => Origins;
