import type { Instant } from "../domain/time.ts";
import type { HandCheck, Reviews } from "../report/model.ts";
import type { Store } from "../store/store.ts";
/**
 * How often people saw what the tool said, by the tool's status: over sampled looks alone, since looks that somebody chose
 * to review say nothing of the rest. And how many reviews there are besides, and how many of them count as overrides.
 */
export declare const handChecks: (store: Store, asOf: Instant) => Promise<{
    readonly handChecks: readonly HandCheck[];
    readonly reviews: Reviews;
}>;
