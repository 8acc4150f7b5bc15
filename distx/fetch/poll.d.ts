import type { Clock } from "../clock.ts";
import type { ProbeRequest } from "../domain/exchange.ts";
import type { LaneKey } from "../domain/target.ts";
import { type LaneStop } from "../lanes/lane.ts";
import type { Lanes } from "../lanes/lanes.ts";
import type { FetchAnswer } from "./fetch-answer.ts";
import type { HeaderBuilder } from "./request-headers.ts";
import type { FetchSettings } from "./settings.ts";
import type { Transport } from "./transport.ts";
/** What every poll of a sweep shares. */
export type PollContext = {
    readonly settings: FetchSettings;
    readonly clock: Clock;
    readonly lanes: Lanes;
    readonly laneOf: (url: URL) => LaneKey;
    readonly transport: Transport;
    readonly headersOf: HeaderBuilder;
    /** Throws a FailureError where robots.txt forbids the URL; gives a stop where its lane takes no requests any more. */
    readonly heedRobots: ((url: URL, signal?: AbortSignal) => Promise<LaneStop | null>) | null;
};
/** Follows one request through retries and redirects to its answer. Every request waits in the lane of the host that it goes to. */
export declare const poll: (context: PollContext, request: ProbeRequest, signal?: AbortSignal) => Promise<FetchAnswer>;
