import type { Instant } from "../domain/time.ts";
/** The only address that the demo uses. macOS has no other loopback address without being told. */
export declare const LOOPBACK = "127.0.0.1";
/** All simulated hosts behind one server. */
export type SimulatedWeb = {
    readonly port: number;
    /** Names that lead here; all others do not resolve. */
    readonly hosts: readonly string[];
    /** Requests answered so far. */
    requests(): number;
    close(): Promise<void>;
};
/** Starts the server on a free port of 127.0.0.1. */
export declare const startSimulatedWeb: (seed: number, now: () => Instant) => Promise<SimulatedWeb>;
