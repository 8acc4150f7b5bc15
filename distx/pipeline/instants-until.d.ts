import type { Instant } from "../domain/time.ts";
import type { ConfirmPolicy } from "../history/confirmation.ts";
import type { InstantsOf } from "../history/confirmed-state.ts";
import type { Store, TargetRecord } from "../store/store.ts";
/** The single looks of runs: read only where the policy asks for more than two agreeing looks. */
export declare const instantsUntil: (store: Store, target: TargetRecord, until: Instant, { looks: needed }: ConfirmPolicy) => Promise<InstantsOf>;
