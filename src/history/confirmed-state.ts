import type { Instant } from "../domain/time.ts";
import type { ConfirmPolicy } from "./confirmation.ts";
import { isConfirmed } from "./confirmation.ts";
import type { ConclusiveStatus, Run } from "./run.ts";

/** The single looks of a run, in order; read only where the policy asks for more than two agreeing looks. */
export type InstantsOf = (run: Run) => readonly Instant[];

/**
 * Where a target stands: the status of its last run, and since when. A live or restricted look speaks for itself, a
 * removal only counts once it is confirmed. `unknown`: no conclusive look.
 */
export type ConfirmedState =
	| { readonly kind: "unknown" }
	| { readonly kind: ConclusiveStatus; readonly confirmed: boolean; readonly run: Run };

/** The state after `runs`, which are those of one target in order. */
export const confirmedState = (runs: readonly Run[], policy: ConfirmPolicy, instantsOf: InstantsOf): ConfirmedState => {
	const run = runs.at(-1);
	if (run === undefined) return { kind: "unknown" };
	return { kind: run.status, confirmed: run.status !== "removed" || isConfirmed(run, policy, instantsOf), run };
};

/** Whether a target stands somewhere, and for a removal, whether it was seen often enough. */
export const isSettled = (state: ConfirmedState): boolean => state.kind !== "unknown" && state.confirmed;

/** A target that was live again after a confirmed removal. */
export type Return = { readonly removedAt: Instant; readonly liveAgainAt: Instant };

/** All returns in a target's runs, in order. A removal that was never confirmed is a transient gap, and no return. */
export const returnsIn = (runs: readonly Run[], policy: ConfirmPolicy, instantsOf: InstantsOf): readonly Return[] => {
	const returns: Return[] = [];
	let removedAt: Instant | null = null;
	for (const run of runs) {
		if (run.status === "removed" && isConfirmed(run, policy, instantsOf)) removedAt ??= run.firstAt;
		if (run.status !== "live") continue;
		if (removedAt !== null) returns.push({ removedAt, liveAgainAt: run.firstAt });
		removedAt = null;
	}
	return returns;
};
