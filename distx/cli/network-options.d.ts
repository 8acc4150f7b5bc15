import { type Command } from "commander";
import type { Millis } from "../domain/time.ts";
/** The network flags that sweep and check share (contract.md section 2). */
export type NetworkOptions = {
    readonly concurrency: number;
    readonly perHost?: {
        readonly perSecond: number;
    } | "off";
    readonly timeout: Millis;
    readonly maxBytes: number;
    readonly userAgent?: string;
    readonly proxy?: string;
    readonly ca?: string;
    readonly resolve?: readonly (readonly [string, string])[];
    readonly allowPrivate?: true;
    readonly respectRobots?: true;
    readonly rules?: readonly string[];
};
/** Adds the flags to a command. */
export declare const addNetworkOptions: (command: Command) => Command;
