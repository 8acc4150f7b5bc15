import type { CheckResult } from "../../verification.ts";
import type { Database } from "../open-database.ts";
import { gatherFindings } from "./findings.ts";

const MOST_LINES = 100;

/** SQLite's own check of pages, indexes and column types. */
export const checkIntegrity = (database: Database): CheckResult => {
	const findings = gatherFindings("integrity");
	const lines = database.prepare<[], string>(`PRAGMA integrity_check(${MOST_LINES})`).pluck().all();
	for (const line of lines) if (line !== "ok") findings.add(line);
	return findings.result(Number(database.pragma("page_count", { simple: true })));
};

type Orphan = { readonly table: string; readonly rowid: number | null; readonly parent: string };

/** Rows that name a target, sweep, verdict or evidence that is not there. */
export const checkForeignKeys = (database: Database): CheckResult => {
	const findings = gatherFindings("foreign-keys");
	let rows = 0;
	for (const { table, rowid, parent } of database.prepare<[], Orphan>("PRAGMA foreign_key_check").iterate()) {
		rows += 1;
		findings.add(`row ${rowid ?? "?"} of ${table} names a row of ${parent} that is not there`, {
			snapshot: table === "snapshots" ? rowid : null,
			notice: table === "notices" ? rowid : null,
		});
	}
	return findings.result(rows);
};
