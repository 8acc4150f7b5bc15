import type { Instant } from "../domain/time.ts";
import type { ConfirmPolicy } from "./confirmation.ts";
import type { ConclusiveStatus, Run } from "./run.ts";
/** The single looks of a run, in order; read only where the policy asks for more than two agreeing looks. */
export type InstantsOf = (run: Run) => readonly Instant[];
/**
 * Where a target stands: the status of its last run, and since when. A live or restricted look speaks for itself, a
 * removal only counts once it is confirmed. `unknown`: no conclusive look.
 */
export type ConfirmedState = {
    readonly kind: "unknown";
} | {
    readonly kind: ConclusiveStatus;
    readonly confirmed: boolean;
    readonly run: Run;
};
/** The state after `runs`, which are those of one target in order. */
export declare const confirmedState: (runs: readonly Run[], policy: ConfirmPolicy, instantsOf: InstantsOf) => ConfirmedState;
/** A target that was live again after a confirmed removal. */
export type Return = {
    readonly removedAt: Instant;
    readonly liveAgainAt: Instant;
};
/** All returns in a target's runs, in order. A removal that was never confirmed is a transient gap, and no return. */
export declare const returnsIn: (runs: readonly Run[], policy: ConfirmPolicy, instantsOf: InstantsOf) => readonly Return[];
