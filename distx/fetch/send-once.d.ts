import type { Dispatcher } from "undici";
import type { Failure, Fields } from "../domain/exchange.ts";
import type { Pass } from "../lanes/waiting-request.ts";
import type { Deadlines } from "./deadlines.ts";
import type { TimeLimits } from "./settings.ts";
/** One response as it came over the wire; content is not decoded yet. */
export type Reply = {
    readonly kind: "reply";
    readonly statusCode: number;
    readonly fields: Fields;
    readonly content: Uint8Array;
    /** The content was cut at the cap, or the connection broke off. */
    readonly truncated: "cap" | "broken" | null;
};
export type Sent = Reply | {
    readonly kind: "failure";
    readonly failure: Failure;
};
/** What is to be sent, and within which bounds. */
export type SendOrder = {
    readonly client: Dispatcher;
    readonly path: string;
    readonly method: "GET" | "POST";
    /** Names and values in turn. */
    readonly headers: string[];
    readonly body: string | null;
    readonly limits: TimeLimits;
    /** The whole poll's limit, in ms of performance.now(). */
    readonly pollDeadline: number;
    readonly maxBytes: number;
    /** Told when the request is handed to the socket. */
    readonly pass: Pass;
};
/** Sends one request. Failures are values. */
export declare const sendOnce: (order: SendOrder, deadlines: Deadlines) => Promise<Sent>;
