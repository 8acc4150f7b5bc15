import type { Settlement } from "../domain/review.ts";
import type { PlatformName } from "../domain/target.ts";
import type { Status } from "../domain/verdict.ts";
import type { Store } from "../store/store.ts";
/** What a person decides; platform and status may be left open where the sweep leaves no choice. */
export type SettleRequest = Omit<Settlement, "sweep" | "platform" | "status"> & {
    readonly sweep: number;
    readonly platform: PlatformName | null;
    readonly status: Status | null;
};
export type Settled = {
    readonly sweep: number;
    readonly platform: PlatformName;
    readonly status: Status;
    readonly snapshots: number;
    readonly settlement: Settlement["as"];
};
/**
 * Settles the suspicions of a sweep that the request names. A later word takes the place of an earlier one; both are kept.
 * @throws UserError where the sweep, or what is asked of it, is not suspect, or several platforms are and none is named
 */
export declare const settleSuspicion: (store: Store, request: SettleRequest) => Promise<readonly Settled[]>;
