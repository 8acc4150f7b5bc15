import { type Instant, type Millis } from "../domain/time.ts";
import type { Run } from "./run.ts";
import type { Stretch } from "./stretch.ts";
/** When a removal counts as confirmed: `looks` agreeing looks, each at least `gap` after the one counted before it. */
export type ConfirmPolicy = {
    readonly looks: number;
    readonly gap: Millis;
};
export declare const DEFAULT_CONFIRM: ConfirmPolicy;
/** Two looks at least `gap` apart: all that a stretch without its single looks can tell. */
export declare const spans: ({ firstAt, lastAt }: Stretch, gap: Millis) => boolean;
/**
 * When the last of `needed` looks, each at least `gap` after the one counted before, was made; null where there are too
 * few. Counting from the first look on finds as many as there are. `looks` in order of time.
 */
export declare const confirmedAt: (looks: readonly Instant[], { looks: needed, gap }: ConfirmPolicy) => Instant | null;
/**
 * Whether a run was seen often enough. One look is enough only where the policy asks for one and a strong rule made it;
 * else at least two: so a weak rule always needs a later look. The single looks (`instantsOf`) are read only where more
 * than two are asked for.
 */
export declare const isConfirmed: (run: Run, policy: ConfirmPolicy, instantsOf: (run: Run) => readonly Instant[]) => boolean;
