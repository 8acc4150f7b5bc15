import { foldHeader } from "../columns/field.ts";
import { isKnownName } from "../columns/known-names.ts";
import { isPlainlyUrl, looksLikeUrl } from "./looks-like-url.ts";
import { HEADER_SEARCH_ROWS } from "./score-delimiter.ts";

/** Counts the cells that are column names: known ones, or those that the user named in `--map`. */
export const createNameCounter = (namedHeaders: readonly string[]): ((cells: readonly string[]) => number) => {
	const named = new Set(namedHeaders.map(foldHeader));
	return (cells) => cells.filter((cell) => isKnownName(cell) || (named.size > 0 && named.has(foldHeader(cell)))).length;
};

/**
 * The header among the first rows: the one with most column names before the first row that holds a URL, else the first
 * row; null when the first row holds a URL already.
 */
export const headerAmong = <HeadRow extends { readonly cells: readonly string[] }>(
	rows: readonly HeadRow[],
	namedHeaders: readonly string[],
	cellsOf: (row: HeadRow) => readonly string[] = (row) => row.cells,
): HeadRow | null => {
	const countKnown = createNameCounter(namedHeaders);
	// `author.username` looks like a host, but beside a column name it is one, too.
	const holdsUrl = (row: HeadRow): boolean => {
		const isUrl = countKnown(row.cells) > 0 ? isPlainlyUrl : looksLikeUrl;
		return cellsOf(row).some((cell) => isUrl(cell.trim()));
	};
	const firstUrl = rows.findIndex(holdsUrl);
	const before = rows.slice(0, firstUrl === -1 ? HEADER_SEARCH_ROWS : Math.min(firstUrl, HEADER_SEARCH_ROWS));
	return before.reduce<HeadRow | null>(
		(best, row) => (best === null || countKnown(row.cells) > countKnown(best.cells) ? row : best),
		null,
	);
};
