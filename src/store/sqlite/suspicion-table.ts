import type { SweepId } from "../../domain/snapshot.ts";
import type { StoredSuspicion, Suspicion } from "../../domain/sweep.ts";
import { STATUSES, type Status } from "../../domain/verdict.ts";
import type { Database } from "./open-database.ts";

/** Which verdicts of which sweep are in doubt. */
export type SuspicionTable = {
	isSuspect(sweep: SweepId, platform: string, status: Status): boolean;
	add(sweep: SweepId, suspicions: readonly Suspicion[]): void;
	of(sweep: SweepId): readonly StoredSuspicion[];
};

const CAUSES: readonly Suspicion["cause"][] = [
	"live-control-failed",
	"impossible-control-live",
	"outcome-jump",
	"vantage",
];

type SuspicionRow = {
	readonly platform: string;
	readonly status: string;
	readonly cause: string;
	readonly detail: string;
};

const known = <Word extends string>(words: readonly Word[], text: string): Word => {
	const word = words.find((candidate) => candidate === text);
	if (word === undefined) throw new Error(`unknown word ${text} in the database`);
	return word;
};

export const createSuspicionTable = (database: Database): SuspicionTable => {
	const read = database.prepare<[number], SuspicionRow>(
		"SELECT platform, status, cause, detail FROM suspicions WHERE sweep_id = ? AND settlement IS NOT 'accepted'",
	);
	const insert = database.prepare(
		"INSERT INTO suspicions (sweep_id, platform, status, cause, detail) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
	);
	// Only the sweep under way is asked about, once a look.
	let asked: { readonly sweep: SweepId; readonly keys: ReadonlySet<string> } | null = null;
	const count = database
		.prepare<[number, string, string], number>(
			`SELECT count(*) FROM snapshots JOIN verdicts ON verdicts.id = verdict_id JOIN targets ON targets.id = target_id
			WHERE sweep_id = ? AND platform = ? AND status = ?`,
		)
		.pluck();
	const of = (sweep: SweepId): readonly StoredSuspicion[] =>
		read.all(sweep).map((row) => ({
			platform: row.platform,
			status: known(STATUSES, row.status),
			cause: known(CAUSES, row.cause),
			detail: row.detail,
			snapshots: count.get(sweep, row.platform, row.status) ?? 0,
		}));
	return {
		of,
		isSuspect: (sweep, platform, status) => {
			if (asked?.sweep !== sweep)
				asked = {
					sweep,
					keys: new Set(read.all(sweep).map((suspicion) => `${suspicion.platform} ${suspicion.status}`)),
				};
			return asked.keys.has(`${platform} ${status}`);
		},
		add: (sweep, suspicions) => {
			for (const { platform, status, cause, detail } of suspicions) insert.run(sweep, platform, status, cause, detail);
			asked = null;
		},
	};
};
