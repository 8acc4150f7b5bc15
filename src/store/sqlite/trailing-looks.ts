import type { TargetId } from "../../domain/target.ts";
import { type Instant, instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";
import { IS_SUSPECT } from "./snapshot-rows.ts";

type SweepRow = { readonly id: number; readonly finished_at: number | null };

/** What a first look is asked for: the one after `after`, not later than the as-of. */
export type LookQuestion = { readonly target: TargetId; readonly after: Instant };

/** The first sweep that may hold a look after the instant; sweeps in order, polls do not overlap. */
const firstSweepAfter = (sweeps: readonly SweepRow[], after: Instant): number => {
	let low = 0;
	let high = sweeps.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sweeps[middle]?.finished_at ?? Number.POSITIVE_INFINITY) <= after) low = middle + 1;
		else high = middle;
	}
	return low;
};

/** The instant of each first look that is not suspect; null where there is none. A seek or two for each. */
export const firstLooksAfter = (
	database: Database,
	questions: readonly LookQuestion[],
	asOf: Instant,
): readonly (Instant | null)[] => {
	const polls = database
		.prepare<[number], SweepRow>(
			"SELECT id, finished_at FROM sweeps WHERE origin = 'polled' AND started_at <= ? ORDER BY started_at, id",
		)
		.all(asOf);
	const others = database.prepare<[], SweepRow>("SELECT id, finished_at FROM sweeps WHERE origin <> 'polled'").all();
	const first = database
		.prepare<[number, number, number, number], number | null>(
			`SELECT min(at) FROM snapshots INDEXED BY snapshots_by_sweep
			WHERE sweep_id = ? AND target_id = ? AND at > ? AND at <= ? AND NOT ${IS_SUSPECT}`,
		)
		.pluck();
	return questions.map(({ target, after }) => {
		const found: number[] = [];
		for (const { id } of others) {
			const at = first.get(id, target, after, asOf);
			if (at != null) found.push(at);
		}
		for (let index = firstSweepAfter(polls, after); index < polls.length; index++) {
			const at = first.get(polls[index]?.id ?? 0, target, after, asOf);
			if (at == null) continue;
			found.push(at);
			break;
		}
		return found.length === 0 ? null : instant(Math.min(...found));
	});
};
