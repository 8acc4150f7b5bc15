import { foldHeader } from "../columns/field.js";
import { isKnownName } from "../columns/known-names.js";
import { isPlainlyUrl, looksLikeUrl } from "./looks-like-url.js";
import { HEADER_SEARCH_ROWS } from "./score-delimiter.js";
/** Counts the cells that are column names: known ones, or those that the user named in `--map`. */
export const createNameCounter = (namedHeaders) => {
    const named = new Set(namedHeaders.map(foldHeader));
    return (cells) => cells.filter((cell) => isKnownName(cell) || (named.size > 0 && named.has(foldHeader(cell)))).length;
};
/**
 * The header among the first rows: the one with most column names before the first row that holds a URL, else the first
 * row; null when the first row holds a URL already.
 */
export const headerAmong = (rows, namedHeaders, cellsOf = (row) => row.cells) => {
    const countKnown = createNameCounter(namedHeaders);
    // `author.username` looks like a host, but beside a column name it is one, too.
    const holdsUrl = (row) => {
        const isUrl = countKnown(row.cells) > 0 ? isPlainlyUrl : looksLikeUrl;
        return cellsOf(row).some((cell) => isUrl(cell.trim()));
    };
    const firstUrl = rows.findIndex(holdsUrl);
    const before = rows.slice(0, firstUrl === -1 ? HEADER_SEARCH_ROWS : Math.min(firstUrl, HEADER_SEARCH_ROWS));
    return before.reduce((best, row) => (best === null || countKnown(row.cells) > countKnown(best.cells) ? row : best), null);
};
