import type { Clock } from "../clock.ts";
import type { ProbeRequest } from "../domain/exchange.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Lanes } from "../lanes/lanes.ts";
import { type Dial } from "./connector.ts";
import type { FetchAnswer } from "./fetch-answer.ts";
import { type NameServices } from "./resolver.ts";
import type { FetchSettings } from "./settings.ts";
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
export declare const createFetcher: (settings: FetchSettings, dependencies: FetcherDependencies) => Fetcher;
