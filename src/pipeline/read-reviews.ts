import type { ByteSource } from "../csv/bytes/byte-source.ts";
import { openTable } from "../csv/open-table.ts";
import { instantFrom } from "../domain/instant-like.ts";
import { printable } from "../domain/printable.ts";
import { SAW, sawNamed } from "../domain/review.ts";
import type { SnapshotId } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
import { UserError } from "../domain/user-error.ts";
import type { SeenByHand } from "./review-looks.ts";

/** Columns of the list that `sample` writes; a person fills in `saw` and what comes after it. */
export const REVIEW_COLUMNS = ["url", "saw", "reason", "note", "reviewer", "seen_at", "look"] as const;
type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

/** What holds for rows that do not say. */
export type ReviewDefaults = { readonly reviewer: string | null; readonly at: Instant };

export type ReviewFile = {
	readonly seen: readonly SeenByHand[];
	/** Rows where nothing was filled in. */
	readonly skipped: number;
};

const lookId = (text: string, line: number): SnapshotId | null => {
	if (text === "") return null;
	const id = Number(text);
	if (!Number.isSafeInteger(id) || id < 1)
		throw new UserError(
			`line ${line}: "${printable(text)}" is no number of a look`,
			"keep the column as sample wrote it",
		);
	return id as SnapshotId;
};

const seenAt = (text: string, line: number, standard: Instant): Instant => {
	if (text === "") return standard;
	try {
		return instantFrom(text, "seen_at");
	} catch {
		throw new UserError(
			`line ${line}: "${printable(text)}" in seen_at is no instant`,
			"write it as 2026-11-22T14:43:00Z, or leave it empty",
		);
	}
};

const seenIn = (
	cell: (column: ReviewColumn) => string,
	line: number,
	{ reviewer: standardReviewer, at }: ReviewDefaults,
): SeenByHand | null => {
	const said = cell("saw").toLowerCase();
	if (said === "") return null;
	const saw = sawNamed(said);
	if (saw === undefined)
		throw new UserError(
			`line ${line}: saw is "${printable(said)}"`,
			`write one of ${SAW.join(", ")}, or leave it empty`,
		);
	const reviewer = cell("reviewer") || standardReviewer;
	if (reviewer === null)
		throw new UserError(`line ${line}: nobody says who looked`, "fill in the column reviewer, or give --reviewer NAME");
	const note = cell("note");
	return {
		url: cell("url"),
		saw,
		reason: cell("reason").toLowerCase(),
		reviewer,
		note: note === "" ? null : note,
		at: seenAt(cell("seen_at"), line, at),
		snapshotId: lookId(cell("look"), line),
		line,
	};
};

/**
 * Reads a list that `sample` wrote and a person filled in, in whatever dialect the spreadsheet saved it.
 * @throws UserError with the line of the first row that cannot be read
 */
export const readReviews = async (source: ByteSource, defaults: ReviewDefaults): Promise<ReviewFile> => {
	const table = await openTable(source, { namedHeaders: [...REVIEW_COLUMNS], hasHeader: true });
	const places = new Map((table.header ?? []).map((name, index) => [name.trim().toLowerCase(), index]));
	const missing = ["url", "saw"].find((name) => !places.has(name));
	if (missing !== undefined)
		throw new UserError(
			`the list has no column "${missing}"`,
			"fill in the list that stillup sample --format csv writes",
		);
	const seen: SeenByHand[] = [];
	let skipped = 0;
	for await (const rows of table.rows())
		for (const row of rows) {
			if (row.kind === "broken") throw new UserError(`line ${row.line}: ${row.message}`, "mend the row and try again");
			const cell = (column: ReviewColumn): string => (row.cells[places.get(column) ?? -1] ?? "").trim();
			if (row.cells.every((text) => text.trim() === "")) continue;
			const one = seenIn(cell, row.line, defaults);
			if (one === null) skipped += 1;
			else seen.push(one);
		}
	return { seen, skipped };
};
