import { type Instant, instant } from "../../domain/time.ts";
import { scopeOf } from "../../domain/verdict.ts";
import { runsAsOf } from "../../history/as-of.ts";
import { type Run, runsOf } from "../../history/run.ts";
import { sightingsOf } from "../../history/sightings.ts";
import { createLastLooks } from "./last-looks.ts";
import { laterLooks, overriddenInstants } from "./later-looks.ts";
import type { Database } from "./open-database.ts";
import { type SnapshotRow, snapshotFrom } from "./snapshot-rows.ts";
import { SNAPSHOTS_OF_TARGET } from "./state-writer.ts";
import type { VerdictTable } from "./verdict-table.ts";

/** What a past instant needs beyond the maintained rows. */
export type Cut = {
	/** The target's runs as they stood then. */
	cut(target: number, runs: readonly Run[]): readonly Run[];
	/** Looks made since, not suspect ones. */
	laterLooks(target: number): { readonly looks: number; readonly inconclusive: number };
	/** The last look until then, given the last one of all. */
	lastLookAt(target: number, last: Instant | null): Instant | null;
};

const NONE = { looks: 0, inconclusive: 0 };

/**
 * Reads what the maintained rows do not know about `asOf`: how many looks came later, and, for runs that went on after
 * it, the last look until it. Nothing is read when no look came after `asOf`.
 */
export const prepareCut = (database: Database, verdicts: VerdictTable, asOf: Instant): Cut => {
	const lastOfAll = database.prepare<[], number>("SELECT max(last_look_at) FROM states").pluck().get();
	if (lastOfAll === undefined || lastOfAll === null || lastOfAll <= asOf)
		return { cut: (_target, runs) => runs, laterLooks: () => NONE, lastLookAt: (_target, last) => last };
	const overridden = overriddenInstants(database);
	const last = createLastLooks(database, asOf, overridden);
	const snapshotsOf = database.prepare<[number], SnapshotRow>(SNAPSHOTS_OF_TARGET);

	/** The run from its looks, where the last look alone does not tell its best grade. */
	const runFromLooks = (target: number, run: Run): Run => {
		const until = snapshotsOf
			.all(target)
			.map((row) => snapshotFrom(row, verdicts))
			.filter(({ at }) => at <= asOf);
		return runsOf(sightingsOf(until)).at(-1) ?? run;
	};

	const cutRun = (target: number, run: Run): Run => {
		const { at, verdict: id } = last.conclusive(target) ?? { at: null, verdict: 0 };
		// The run's own first look is at or before `asOf`, so a look is always found.
		if (at === null) return runFromLooks(target, run);
		const verdict = verdicts.verdictOf(id);
		if (verdict.grade !== run.grade || verdict.status !== run.status) return runFromLooks(target, run);
		return {
			...run,
			lastAt: at,
			looks: at > run.firstAt ? Math.min(run.looks, 2) : 1,
			reason: verdict.reason,
			scope: scopeOf(verdict),
			rule: verdict.rule,
		};
	};

	return {
		cut: (target, runs) => runsAsOf(runs, asOf, (run) => cutRun(target, run)),
		laterLooks: laterLooks(database, asOf, overridden),
		lastLookAt: (target, all) => {
			if (all === null || all <= asOf) return all;
			const at = last.any(target);
			return at === null ? null : instant(at);
		},
	};
};
