import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { instant } from "../../src/domain/time.ts";
import { holdForSweep } from "../../src/store/sqlite/sweep-lock.ts";
import { temporaryFolder } from "../support/run-program.ts";

const SINCE = instant(Date.UTC(2026, 0, 1));

it("a sweep that starts while the first of a study is still taking its hold is told that another holds it", async () => {
	const db = join(temporaryFolder(), "study.db");
	const first = new Database(`${db}.lock`);
	first.exec("BEGIN IMMEDIATE; CREATE TABLE holder (who TEXT NOT NULL)");
	await expect(holdForSweep(db, SINCE)).rejects.toThrow(`another sweep holds ${db}`);
	first.exec("ROLLBACK");
	first.close();
	const lock = await holdForSweep(db, SINCE);
	await expect(holdForSweep(db, SINCE)).rejects.toThrow(/^another sweep holds .*, since 2026-01-01T00:00:00.000Z\)$/);
	lock.release();
	(await holdForSweep(db, SINCE)).release();
});
