import { type Instant, type Millis, MS_PER_DAY, millis } from "../domain/time.ts";
import type { Run } from "./run.ts";
import type { Stretch } from "./stretch.ts";

/** When a removal counts as confirmed: `looks` agreeing looks, each at least `gap` after the one counted before it. */
export type ConfirmPolicy = { readonly looks: number; readonly gap: Millis };

export const DEFAULT_CONFIRM: ConfirmPolicy = { looks: 2, gap: millis(MS_PER_DAY) };

/** Two looks at least `gap` apart: all that a stretch without its single looks can tell. One look is not two, also where the gap is 0. */
export const spans = ({ firstAt, lastAt }: Stretch, gap: Millis): boolean =>
	lastAt > firstAt && lastAt - firstAt >= gap;

/**
 * When the last of `needed` looks, each at least `gap` after the one counted before, was made; null where there are too
 * few. Counting from the first look on finds as many as there are. `looks` in order of time.
 */
export const confirmedAt = (looks: readonly Instant[], { looks: needed, gap }: ConfirmPolicy): Instant | null => {
	let counted = 0;
	let last: Instant | null = null;
	for (const at of looks) {
		if (last !== null && at - last < gap) continue;
		last = at;
		counted += 1;
		if (counted >= needed) return at;
	}
	return null;
};

/**
 * Whether a run was seen often enough. One look is enough only where the policy asks for one and a strong rule made it;
 * else at least two: so a weak rule always needs a later look. The single looks (`instantsOf`) are read only where more
 * than two are asked for.
 */
export const isConfirmed = (run: Run, policy: ConfirmPolicy, instantsOf: (run: Run) => readonly Instant[]): boolean => {
	if (policy.looks <= 1 && run.grade === "strong") return true;
	if (policy.looks <= 2) return spans(run, policy.gap);
	// Not by the number of the run's looks: of one that went on after an as-of only its ends are counted.
	return confirmedAt(instantsOf(run), policy) !== null;
};
