import type { TargetId, TargetIdentity } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { TargetState } from "../history/state.ts";
/** A target with all that the store maintains about it. */
export type TargetRecord = TargetIdentity & {
    readonly id: TargetId;
    readonly addedAt: Instant;
    readonly state: TargetState;
};
