import type { Instant } from "../domain/time.ts";
import type { Sent } from "./send-once.ts";
/** Why a request should be made again later, if at all. */
export type Trouble = {
    readonly kind: "none";
}
/** The host asked us to slow down; its own word in ms, null where it gave none. */
 | {
    readonly kind: "rate-limited";
    readonly retryAfterMs: number | null;
}
/** It may go better another time; `slow` ones cost a whole time limit and are tried again only once. */
 | {
    readonly kind: "transient";
    readonly slow: boolean;
};
export declare const troubleOf: (sent: Sent, now: Instant) => Trouble;
