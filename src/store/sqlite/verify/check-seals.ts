import type { CheckResult, Proof } from "../../verification.ts";
import { CHAINED_TABLES, type ChainedTable } from "../chain-head.ts";
import { CHAIN_START, nextLink } from "../digest.ts";
import type { Database } from "../open-database.ts";
import { doubtsAbout, sealText } from "../seal.ts";
import type { SweepRow } from "../sweep-rows.ts";
import { type Findings, gatherFindings } from "./findings.ts";

type SealRow = {
	readonly id: number;
	readonly sweep_id: number;
	readonly sealed_at: number;
	readonly snapshots: number;
	readonly snapshot_head: Buffer;
	readonly notices: number;
	readonly notice_head: Buffer;
	readonly seal: Buffer;
};

type ChainLookup = (table: ChainedTable, id: number) => Uint8Array | null;

const chainLookup = (database: Database): ChainLookup => {
	const find = new Map(
		CHAINED_TABLES.map((table) => [
			table,
			database.prepare<[number], Buffer>(`SELECT chain FROM ${table} WHERE id = ?`).pluck(),
		]),
	);
	return (table, id) => (id === 0 ? CHAIN_START : (find.get(table)?.get(id) ?? null));
};

/** Compares the head that somebody noted with what the chain holds there now. */
const compareHead = (
	findings: Findings,
	chainAt: ChainLookup,
	noted: {
		readonly table: ChainedTable;
		readonly count: number;
		readonly head: Uint8Array;
		readonly by: string;
	},
	sweep: number | null,
): void => {
	const words = noted.table.replace("_", " ");
	const now = chainAt(noted.table, noted.count);
	if (now === null) findings.add(`${noted.by} knew ${noted.count} ${words}; they are no longer all there`, { sweep });
	else if (!Buffer.from(now).equals(noted.head))
		findings.add(`up to number ${noted.count}, ${words} are not those that ${noted.by} knew`, { sweep });
};

/** The seals that finished sweeps left: they find rows cut off at the end, and changed sweeps. */
export const checkSeals = (database: Database): CheckResult => {
	const findings = gatherFindings("seals");
	const chainAt = chainLookup(database);
	const sweepOf = database.prepare<[number], SweepRow>("SELECT * FROM sweeps WHERE id = ?");
	let previous: Uint8Array = CHAIN_START;
	let expected = 1;
	let rows = 0;
	for (const row of database.prepare<[], SealRow>("SELECT * FROM seals ORDER BY id").all()) {
		rows += 1;
		const sweep = row.sweep_id;
		const record = sweepOf.get(sweep);
		const heads = [
			{ count: row.snapshots, chain: row.snapshot_head },
			{ count: row.notices, chain: row.notice_head },
		] as const;
		if (row.id !== expected) findings.add(`seal ${expected} is missing`, { sweep });
		else if (
			record === undefined ||
			!nextLink(previous, sealText(record, doubtsAbout(database, sweep), row.sealed_at, ...heads)).equals(row.seal)
		)
			findings.add(`sweep ${sweep} or its seal is not as it was stored`, { sweep });
		const by = `the seal of sweep ${sweep}`;
		compareHead(findings, chainAt, { table: "snapshots", count: row.snapshots, head: row.snapshot_head, by }, sweep);
		compareHead(findings, chainAt, { table: "notices", count: row.notices, head: row.notice_head, by }, sweep);
		previous = row.seal;
		expected = row.id + 1;
	}
	const unsealed = database.prepare<[], number>(
		"SELECT id FROM sweeps WHERE finished_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM seals WHERE sweep_id = sweeps.id)",
	);
	for (const sweep of unsealed.pluck().all()) findings.add(`the seal of sweep ${sweep} is missing`, { sweep });
	return findings.result(rows);
};

const PROOF_FIELDS = {
	snapshots: "snapshots",
	notices: "notices",
	rejudgements: "rejudgements",
	reviews: "reviews",
	settlements: "settlements",
	target_links: "targets",
	list_links: "lists",
} as const satisfies Record<ChainedTable, keyof Proof>;

/** The database against a proof that was exported earlier and kept elsewhere. */
export const checkProof = (database: Database, proof: Proof): CheckResult => {
	const findings = gatherFindings("proof");
	const chainAt = chainLookup(database);
	for (const table of CHAINED_TABLES) {
		const { count, head } = proof[PROOF_FIELDS[table]];
		compareHead(findings, chainAt, { table, count, head: Buffer.from(head, "hex"), by: "the proof" }, null);
	}
	if (proof.seal !== null) {
		const { sweep, digest } = proof.seal;
		const now = database.prepare<[number], Buffer>("SELECT seal FROM seals WHERE sweep_id = ?").pluck().get(sweep);
		if (now?.toString("hex") !== digest)
			findings.add(`the seal of sweep ${sweep} is not the one that the proof knew`, { sweep });
	}
	return findings.result(CHAINED_TABLES.reduce((sum, table) => sum + proof[PROOF_FIELDS[table]].count, 0));
};
