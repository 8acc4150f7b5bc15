import { CHAIN_START, nextLink } from "../digest.ts";

/** A row of a short chain: its number counts the rows, its link covers the row and the link before it. */
type Chained = { readonly id: number; readonly chain: Buffer };

/** A row that does not follow the one before it: one is `missing`, or what the row holds is `altered`. */
type BrokenLink<Row> = { readonly kind: "missing" | "altered"; readonly row: Row };

/** Walks a chain in the order of its ids, each link checked against the stored one before it. */
export function* brokenLinks<Row extends Chained>(
	rows: readonly Row[],
	textOf: (row: Row) => string,
): Generator<BrokenLink<Row>> {
	let previous: Uint8Array = CHAIN_START;
	for (const [index, row] of rows.entries()) {
		if (row.id !== index + 1) yield { kind: "missing", row };
		else if (!nextLink(previous, textOf(row)).equals(row.chain)) yield { kind: "altered", row };
		previous = row.chain;
	}
}
