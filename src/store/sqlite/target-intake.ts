import type { TargetIdentity } from "../../domain/target.ts";
import type { Instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";
import { createTextIds } from "./text-ids.ts";

/** Targets of a list while it is stored: each URL once. */
export type TargetIntake = {
	/** Stores a target unless it is there; its id, negative when it was there before. */
	store(target: TargetIdentity, laneId: number): number;
	/** Before the transaction ends. */
	finish(): void;
};

type TargetValues = [string, string, string, string | null, string | null, number, number];

const valuesOf = (target: TargetIdentity, laneId: number, addedAt: Instant): TargetValues => [
	target.url,
	target.platform,
	target.itemKind,
	target.itemId,
	target.account,
	laneId,
	addedAt,
];

const INSERT =
	"INSERT INTO targets (url, platform, kind, item_id, account, lane_id, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

/** Into a study that has targets: they are met in the index. */
const indexedIntake = (database: Database, addedAt: Instant): TargetIntake => {
	const insert = database.prepare<TargetValues>(`${INSERT} ON CONFLICT (url) DO NOTHING`);
	const find = database.prepare<[string], number>("SELECT id FROM targets WHERE url = ?").pluck();
	// A list that is imported again is known from its first row to its last.
	let wasKnown = false;
	return {
		store: (target, laneId) => {
			const early = wasKnown ? find.get(target.url) : undefined;
			if (early !== undefined) return -early;
			const { changes, lastInsertRowid } = insert.run(...valuesOf(target, laneId, addedAt));
			wasKnown = changes === 0;
			if (!wasKnown) return Number(lastInsertRowid);
			const id = find.get(target.url);
			if (id === undefined) throw new Error(`target ${target.url} was neither inserted nor found`);
			return -id;
		},
		finish: () => undefined,
	};
};

/**
 * So many targets are told apart in memory (16 MiB); those of a longer list are from there on put into the index one by
 * one.
 */
const MOST_IN_MEMORY = 1_500_000;

const CREATE_INDEX = "CREATE UNIQUE INDEX targets_by_url ON targets (url)";

/** Into an empty study: URLs come in no order, and their index is made faster when all are there. */
const firstIntake = (database: Database, addedAt: Instant, mostInMemory: number): TargetIntake => {
	database.exec("DROP INDEX targets_by_url");
	const insert = database.prepare<TargetValues>(INSERT);
	const isAt = database.prepare<[number, string], number>("SELECT 1 FROM targets WHERE id = ? AND url = ?").pluck();
	let indexed: TargetIntake | null = null;
	const ids = createTextIds((id, url) => isAt.get(id, url) !== undefined);
	return {
		store: (target, laneId) => {
			if (indexed !== null) return indexed.store(target, laneId);
			const known = ids.find(target.url);
			if (known !== null) return -known;
			const id = Number(insert.run(...valuesOf(target, laneId, addedAt)).lastInsertRowid);
			ids.add(id);
			if (ids.size() >= mostInMemory) {
				database.exec(CREATE_INDEX);
				ids.clear();
				indexed = indexedIntake(database, addedAt);
			}
			return id;
		},
		finish: () => {
			if (indexed === null) database.exec(CREATE_INDEX);
		},
	};
};

/** Begins to store targets, inside a transaction. */
export const beginTargets = (
	database: Database,
	addedAt: Instant,
	mostInMemory: number = MOST_IN_MEMORY,
): TargetIntake =>
	database.prepare("SELECT 1 FROM targets LIMIT 1").get() === undefined
		? firstIntake(database, addedAt, mostInMemory)
		: indexedIntake(database, addedAt);
