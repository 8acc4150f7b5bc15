import { type Instant, instant } from "../../domain/time.ts";
import { scopeOf } from "../../domain/verdict.ts";
import { runsAsOf } from "../../history/as-of.ts";
import type { Run } from "../../history/run.ts";
import type { Database } from "./open-database.ts";
import { EFFECTIVE_VERDICT, IS_SUSPECT } from "./snapshot-rows.ts";
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

type PastLook = {
	readonly target_id: number;
	/** The last conclusive look; null where there was none. */
	readonly at: number | null;
	readonly verdict_id: number;
	readonly last_at: number;
};

/**
 * Reads what the maintained rows do not know about `asOf`: for runs that went on after it, the last look until it. Sweeps
 * are read backwards from `asOf` until every such run has its look, mostly one or two sweeps; nothing is read when no
 * look came after `asOf`.
 */
export const prepareCut = (database: Database, verdicts: VerdictTable, asOf: Instant): Cut => {
	const lastOfAll = database.prepare<[], number>("SELECT max(last_look_at) FROM states").pluck().get();
	if (lastOfAll === undefined || lastOfAll === null || lastOfAll <= asOf)
		return {
			cut: (_target, runs) => runs,
			laterLooks: () => ({ looks: 0, inconclusive: 0 }),
			lastLookAt: (_target, last) => last,
		};
	const later = laterLooks(database, asOf);
	const past = pastLooks(database, asOf);
	return {
		cut: (target, runs) =>
			runsAsOf(runs, asOf, (run) => {
				const look = past.get(target);
				// The run's own first look is at or before `asOf`, so a look is always found.
				if (look === undefined || look.at === null) return { ...run, lastAt: run.firstAt, looks: 1 };
				const verdict = verdicts.verdictOf(look.verdict_id);
				return {
					...run,
					lastAt: instant(look.at),
					looks: look.at > run.firstAt ? Math.min(run.looks, 2) : 1,
					reason: verdict.reason,
					scope: scopeOf(verdict),
					rule: verdict.rule,
				};
			}),
		laterLooks: (target) => later.get(target) ?? { looks: 0, inconclusive: 0 },
		lastLookAt: (target, last) => {
			if (last === null || last <= asOf) return last;
			const look = past.get(target);
			return look === undefined ? null : instant(look.last_at);
		},
	};
};

const laterLooks = (
	database: Database,
	asOf: Instant,
): ReadonlyMap<number, { looks: number; inconclusive: number }> => {
	const rows = database
		.prepare<[number, number], { target_id: number; looks: number; inconclusive: number }>(
			`SELECT target_id, count(*) AS looks, sum(verdicts.status = 'inconclusive') AS inconclusive
			FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep ON snapshots.sweep_id = sweeps.id
			JOIN verdicts ON verdicts.id = ${EFFECTIVE_VERDICT}
			WHERE (sweeps.finished_at IS NULL OR sweeps.finished_at > ?) AND at > ? AND NOT ${IS_SUSPECT}
			GROUP BY target_id`,
		)
		.all(asOf, asOf);
	return new Map(rows.map((row) => [row.target_id, row]));
};

const TEMPORARY = `
	CREATE TEMP TABLE IF NOT EXISTS past (target_id INTEGER PRIMARY KEY, at INTEGER, verdict_id INTEGER, last_at INTEGER) STRICT;
	CREATE TEMP TABLE IF NOT EXISTS asked (target_id INTEGER PRIMARY KEY, cut INTEGER) STRICT;
	DELETE FROM past;
	DELETE FROM asked;`;

/** Targets that were looked at before and after; `cut` marks those with a run that went on. */
const ASK = `
	INSERT INTO asked
	SELECT target_id, run_first_at IS NOT NULL AND run_first_at <= @asOf AND run_last_at > @asOf
		OR EXISTS (SELECT 1 FROM runs WHERE runs.target_id = states.target_id AND first_at <= @asOf AND last_at > @asOf)
	FROM states WHERE last_look_at > @asOf AND first_look_at <= @asOf`;

/** One sweep's looks until `asOf`: the last of all (`last_at`), and the last conclusive one. */
const READ = `
	INSERT INTO past
	SELECT target_id, CASE WHEN status <> 'inconclusive' THEN at END, verdict, at FROM (
		SELECT snapshots.target_id AS target_id, at, ${EFFECTIVE_VERDICT} AS verdict,
			(SELECT status FROM verdicts WHERE verdicts.id = ${EFFECTIVE_VERDICT}) AS status
		FROM snapshots JOIN asked ON asked.target_id = snapshots.target_id
		WHERE sweep_id = @sweep AND at <= @asOf AND NOT ${IS_SUSPECT}
	) WHERE true
	ON CONFLICT (target_id) DO UPDATE SET
		last_at = max(last_at, excluded.last_at),
		verdict_id = CASE WHEN excluded.at > ifnull(past.at, -1) THEN excluded.verdict_id ELSE past.verdict_id END,
		at = CASE WHEN excluded.at > ifnull(past.at, -1) THEN excluded.at ELSE past.at END`;

const pastLooks = (database: Database, asOf: Instant): ReadonlyMap<number, PastLook> => {
	database.exec(TEMPORARY);
	database.prepare(ASK).run({ asOf });
	const read = database.prepare(READ);
	const sweeps = database
		.prepare<[number], { id: number; origin: string; started_at: number; finished_at: number | null }>(
			// Looks made by hand and reviews lie anywhere in time: they are read first, all of them.
			`SELECT id, origin, started_at, finished_at FROM sweeps WHERE origin <> 'polled' OR started_at <= ?
			ORDER BY origin = 'polled', started_at DESC`,
		)
		.all(asOf);
	const openQuestions = database
		.prepare<{ until: number }, number>(
			`SELECT count(*) FROM asked LEFT JOIN past ON past.target_id = asked.target_id
			WHERE past.last_at IS NULL OR past.last_at < @until OR (cut AND (past.at IS NULL OR past.at < @until))`,
		)
		.pluck();
	for (const sweep of sweeps) {
		if (sweep.origin === "polled" && openQuestions.get({ until: sweep.finished_at ?? asOf }) === 0) break;
		read.run({ sweep: sweep.id, asOf });
	}
	const rows = database.prepare<[], PastLook>("SELECT * FROM past").all();
	return new Map(rows.map((row) => [row.target_id, row]));
};
