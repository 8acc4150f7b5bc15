import type { Instant } from "../domain/time.ts";
import type { Status } from "../domain/verdict.ts";
import type { ConclusiveStatus } from "./run.ts";
/** The least that intervals rest on: a maximal stretch of conclusive looks of one status. A `Run` is one. */
export type Stretch = {
    readonly status: ConclusiveStatus;
    readonly firstAt: Instant;
    readonly lastAt: Instant;
};
/** All stretches of checks given in any order, from the earliest on. */
export declare const stretchesOf: (checks: readonly (readonly [Instant, Status])[]) => readonly Stretch[];
