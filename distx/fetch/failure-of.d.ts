import type { Failure, FailureKind } from "../domain/exchange.ts";
/** Carries a failure through undici's callbacks. */
export declare class FailureError extends Error {
    readonly failure: Failure;
    constructor(kind: FailureKind, code: string | null, message: string);
}
/** How far a request had come when it failed. */
export type RequestPhase = "connect" | "headers" | "body";
/** What an error of undici, node:net, node:tls or this folder means. */
export declare const failureOf: (error: unknown, phase: RequestPhase) => Failure;
