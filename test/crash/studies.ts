import Database from "better-sqlite3";
import { expect } from "vitest";
import { verifyDatabase } from "../../src/store/sqlite/verify/verify-database.ts";

/** Reads one number from the study. */
export const numberIn = (db: string, sql: string): number => {
	const database = new Database(db, { readonly: true });
	try {
		return Number(database.prepare(sql).pluck().get());
	} finally {
		database.close();
	}
};

/** Integrity, foreign keys, both chains, evidence, seals and states all hold. */
export const expectWhole = async (db: string): Promise<void> => {
	const found = await verifyDatabase(db, null, new AbortController().signal, () => undefined);
	expect(found?.checks.flatMap(({ check, findings }) => findings.map(({ message }) => `${check}: ${message}`))).toEqual(
		[],
	);
};

/** URLs of targets that have a snapshot. */
export const polledIn = (db: string): ReadonlySet<string> => {
	const database = new Database(db, { readonly: true });
	try {
		const rows = database
			.prepare<[], string>("SELECT url FROM targets WHERE id IN (SELECT target_id FROM snapshots)")
			.pluck()
			.all();
		return new Set(rows);
	} finally {
		database.close();
	}
};
