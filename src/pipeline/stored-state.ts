import type { ConfirmPolicy } from "../history/confirmation.ts";
import { type ConfirmedState, confirmedState } from "../history/confirmed-state.ts";
import type { Store, TargetRecord } from "../store/store.ts";
import { instantsUntil, NO_INSTANTS, needsInstants } from "./instants-until.ts";

/** Where a target stands by the state that the store keeps; its single looks are read only where the policy asks for them. */
export const storedState = async (
	store: Store,
	{ id, state: { run } }: TargetRecord,
	confirm: ConfirmPolicy,
): Promise<ConfirmedState> => {
	if (run === null) return { kind: "unknown" };
	const instantsOf = needsInstants([run], confirm) ? await instantsUntil(store, id, run.lastAt) : NO_INSTANTS;
	return confirmedState([run], confirm, instantsOf);
};
