import { createHash } from "node:crypto";
import { headOf } from "./chain-head.ts";
import { chainText, nextLink } from "./digest.ts";
import type { Database } from "./open-database.ts";

/** The tables of chains over digests of other tables' rows. */
export type LinkTable = "target_links" | "list_links";

/** A link of such a chain: the rows up to the number `up_to`, and their digest. */
export type LinkRow = {
	readonly id: number;
	readonly up_to: number;
	readonly digest: Buffer;
	readonly chain: Buffer;
};

/** The text that a link covers beside the link before it. */
export const linkText = ({ id, up_to, digest }: Omit<LinkRow, "chain">): string =>
	chainText([id, up_to, digest.toString("hex")]);

/** Characters given to the digest at once: row by row it would take twice as long. */
const AT_ONCE = 32_768;

/** The digest of rows as JSON, a line each; memory stays flat whatever their number. */
const digestOfRows = (rows: Iterable<readonly (string | number | null)[]>): Buffer => {
	const digest = createHash("sha256");
	let text = "";
	for (const row of rows) {
		text += `${chainText(row)}\n`;
		if (text.length < AT_ONCE) continue;
		digest.update(text);
		text = "";
	}
	return digest.update(text).digest();
};

type Row = (string | number | null)[];

/** What the targets with numbers after `after` and up to `upTo` are. */
export const targetsDigest = (database: Database, after: number, upTo: number): Buffer =>
	digestOfRows(
		database
			.prepare<[number, number], Row>(
				`SELECT targets.id, url, platform, kind, item_id, account, key, added_at
				FROM targets LEFT JOIN lanes ON lanes.id = lane_id WHERE targets.id > ? AND targets.id <= ? ORDER BY targets.id`,
			)
			.raw()
			.iterate(after, upTo),
	);

/** What all lists came to. */
export const listsDigest = (database: Database): Buffer =>
	digestOfRows(
		database
			.prepare<[], Row>(
				"SELECT id, imported_at, name, sha256, cohort, rows, accepted, duplicates, rejected, details FROM lists ORDER BY id",
			)
			.raw()
			.iterate(),
	);

const lastNumber = (database: Database, table: "targets" | "lists"): number =>
	database.prepare<[], number | null>(`SELECT max(id) FROM ${table}`).pluck().get() ?? 0;

const append = (database: Database, table: LinkTable, upTo: number, digest: Buffer): void => {
	const head = headOf(database, table);
	const row = { id: head.count + 1, up_to: upTo, digest };
	database
		.prepare(`INSERT INTO ${table} (id, up_to, digest, chain) VALUES (?, ?, ?, ?)`)
		.run(row.id, upTo, digest, nextLink(head.chain, linkText(row)));
};

const lastLink = (database: Database, table: LinkTable): Pick<LinkRow, "up_to" | "digest"> | undefined =>
	database.prepare<[], LinkRow>(`SELECT * FROM ${table} ORDER BY id DESC LIMIT 1`).get();

/** Notes what the targets are that came since the last link. */
export const linkTargets = (database: Database): void => {
	const after = lastLink(database, "target_links")?.up_to ?? 0;
	const upTo = lastNumber(database, "targets");
	if (upTo > after) append(database, "target_links", upTo, targetsDigest(database, after, upTo));
};

/** Notes what the lists have come to; `onlyFirst` where an earlier link would be the one of an import. */
export const linkLists = (database: Database, onlyFirst = false): void => {
	const before = lastLink(database, "list_links");
	if (before !== undefined && onlyFirst) return;
	const digest = listsDigest(database);
	if (before?.digest.equals(digest) !== true) append(database, "list_links", lastNumber(database, "lists"), digest);
};
