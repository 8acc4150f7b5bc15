import { z } from "zod";
import { COHORTS } from "../../domain/notice.ts";
import { instant } from "../../domain/time.ts";
import type { ListRecord } from "../store.ts";
import { readStored, wordReader } from "./read-stored.ts";

export type ListRow = {
	readonly imported_at: number;
	readonly name: string;
	readonly sha256: string;
	readonly cohort: string;
	readonly rows: number;
	readonly accepted: number;
	readonly duplicates: number;
	readonly rejected: number;
	readonly details: string;
};

const cohortOf = wordReader(COHORTS, "a list");
const details = z.record(z.string(), z.unknown());

export const listFrom = (row: ListRow): ListRecord => ({
	importedAt: instant(row.imported_at),
	name: row.name,
	sha256: row.sha256,
	cohort: cohortOf(row.cohort),
	details: readStored(`the list ${row.name}`, () => details.parse(JSON.parse(row.details))),
	rows: row.rows,
	accepted: row.accepted,
	duplicates: row.duplicates,
	rejected: row.rejected,
});
