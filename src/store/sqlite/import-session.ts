import type { Notice } from "../../domain/notice.ts";
import type { TargetId } from "../../domain/target.ts";
import type { Instant } from "../../domain/time.ts";
import { type IntakeBlock, intakeBlock, LINK_ROOM } from "../intake-block.ts";
import type { ImportSession, IntakeOutcome, ListRecord } from "../store.ts";
import { headOf } from "./chain-head.ts";
import { linkOnto } from "./digest.ts";
import { linkLists } from "./intake-links.ts";
import { asUserError, type Database } from "./open-database.ts";
import { beginTargets } from "./target-intake.ts";

/**
 * Page cache while a list is read, in KiB: URLs come in no order, so their index is met all over. 32 MiB halve the time of
 * inserting 300,000 targets against SQLite's 2 MiB (test/bench/import.mjs).
 */
const IMPORT_CACHE_KIB = 32_768;
const USUAL_CACHE_KIB = 2000;

/** Lane numbers kept at hand; a list may have a million hosts. */
const REMEMBERED_LANES = 50_000;

type Statements = ReturnType<typeof prepare>;

const prepare = (database: Database) => ({
	insertLane: database
		.prepare<[string], number>("INSERT INTO lanes (key) VALUES (?) ON CONFLICT DO NOTHING RETURNING id")
		.pluck(),
	findLane: database.prepare<[string], number>("SELECT id FROM lanes WHERE key = ?").pluck(),
	findNotice: database
		.prepare<[number, number], number>("SELECT id FROM notices WHERE target_id = ? AND identity = ?")
		.pluck(),
	insertNotice: database.prepare(
		`INSERT INTO notices (id, target_id, identity, reported_at, date_only, reported_on, notifier, category, channel, reference, note, cohort, listed_url, extra, chain)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
	),
	// By id, so that a short list costs little beside a million notices of before.
	saveStates: database.prepare<[number]>(
		`INSERT INTO states (target_id, first_reported_at, last_reported_at)
		SELECT target_id, reported_at, reported_at FROM notices WHERE id > ?
		ON CONFLICT (target_id) DO UPDATE SET
			first_reported_at = min(first_reported_at, excluded.first_reported_at),
			last_reported_at = max(last_reported_at, excluded.last_reported_at)`,
	),
	insertList: database.prepare(
		`INSERT INTO lists (imported_at, name, sha256, cohort, rows, accepted, duplicates, rejected, details)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256, cohort) DO UPDATE SET
			accepted = lists.accepted + excluded.accepted,
			rejected = min(lists.rejected, excluded.rejected),
			duplicates = lists.rows - lists.accepted - excluded.accepted - min(lists.rejected, excluded.rejected),
			details = CASE WHEN excluded.accepted > 0 THEN excluded.details ELSE lists.details END`,
	),
});

const saveNotice = (
	statements: Statements,
	id: number,
	targetId: number,
	identity: number,
	notice: Omit<Notice, "extra">,
	extra: string | null,
	chain: Uint8Array,
): void => {
	statements.insertNotice.run(
		id,
		targetId,
		identity,
		notice.reportedAt,
		notice.precision === "date" ? 1 : 0,
		notice.reportedOn,
		notice.notifier,
		notice.category,
		notice.channel,
		notice.reference,
		notice.note,
		notice.cohort,
		notice.listedUrl,
		extra,
		chain,
	);
};

const saveList = (statements: Statements, list: ListRecord): void => {
	statements.insertList.run(
		list.importedAt,
		list.name,
		list.sha256,
		list.cohort,
		list.rows,
		list.accepted,
		list.duplicates,
		list.rejected,
		JSON.stringify(list.details),
	);
};

/** Reads a list into one transaction: all of it is stored, or nothing. */
export const beginImport = (database: Database, path: string, importedAt: Instant): ImportSession => {
	const guarded = <Result>(work: () => Result): Result => {
		try {
			return work();
		} catch (error) {
			throw asUserError(error, path);
		}
	};
	const endTuning = (): void => {
		database.pragma(`cache_size = -${USUAL_CACHE_KIB}`);
		database.pragma("foreign_keys = ON");
	};
	// Each row refers only to rows that this transaction has found or made: looking their parents up again is a tenth of its time.
	database.pragma("foreign_keys = OFF");
	database.pragma(`cache_size = -${IMPORT_CACHE_KIB}`);
	try {
		guarded(() => database.exec("BEGIN IMMEDIATE"));
	} catch (error) {
		endTuning();
		throw error;
	}
	const statements = prepare(database);
	const targets = beginTargets(database, importedAt);
	const lanes = new Map<string, number>();
	const head = headOf(database, "notices");
	// Each notice's link is put in place of the one before.
	const link = head.chain;
	let noticeId = head.count;
	let statesUntil = noticeId;

	const laneId = (key: string): number => {
		const known = lanes.get(key);
		if (known !== undefined) return known;
		const id = statements.insertLane.get(key) ?? statements.findLane.get(key);
		if (id === undefined) throw new Error(`lane ${key} was neither inserted nor found`);
		if (lanes.size >= REMEMBERED_LANES) lanes.clear();
		// A copy: cut out of a batch, the key would hold the batch's whole text.
		lanes.set(` ${key}`.slice(1), id);
		return id;
	};

	const addOne = (
		{ target, notice }: IntakeBlock["entries"][number],
		identity: number,
		extra: string | null,
		chainOn: (id: number) => void,
	): IntakeOutcome => {
		const stored = targets.store(target, laneId(target.lane));
		const targetId = Math.abs(stored) as TargetId;
		const newTarget = stored > 0;
		if (!newTarget && statements.findNotice.get(targetId, identity) !== undefined)
			return { outcome: "duplicate", targetId, newTarget };
		noticeId += 1;
		chainOn(noticeId);
		saveNotice(statements, noticeId, targetId, identity, notice, extra, link);
		return { outcome: "accepted", targetId, newTarget };
	};

	/** Brings the states up to the notices stored so far. */
	const saveStates = (): void => {
		statements.saveStates.run(statesUntil);
		statesUntil = noticeId;
	};

	const addBlock = ({ entries, identities, extras, linkTexts, linkEnds }: IntakeBlock): readonly IntakeOutcome[] => {
		const bytes = Buffer.from(linkTexts.buffer, linkTexts.byteOffset, linkTexts.length);
		let start = 0;
		const outcomes = entries.map((entry, index) => {
			start += LINK_ROOM;
			const from = start;
			const end = linkEnds[index] ?? 0;
			start = end;
			return addOne(entry, identities[index] ?? 0, extras[index] ?? null, (id) =>
				linkOnto(link, bytes, `[${id},`, from, end),
			);
		});
		saveStates();
		return outcomes;
	};

	return {
		add: async (entries) => guarded(() => addBlock(intakeBlock(entries))),
		addBlock: async (block) => guarded(() => addBlock(block)),
		commit: async (list) =>
			guarded(() => {
				targets.finish();
				saveList(statements, list);
				linkLists(database);
				database.exec("COMMIT");
				endTuning();
			}),
		rollback: async () => {
			if (database.inTransaction) guarded(() => database.exec("ROLLBACK"));
			endTuning();
		},
	};
};
