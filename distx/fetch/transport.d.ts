import type { ProbeRequest } from "../domain/exchange.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Pass } from "../lanes/waiting-request.ts";
import type { Deadlines } from "./deadlines.ts";
import type { Origins } from "./origins.ts";
import type { Routes } from "./routes.ts";
import { type Sent } from "./send-once.ts";
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
/** Sends messages over the connections of their routes. */
export declare const createTransport: (routes: Routes, origins: Origins, deadlines: Deadlines, limits: TimeLimits, maxBytes: number) => Transport;
