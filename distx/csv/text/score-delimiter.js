import { looksLikeUrl } from "./looks-like-url.js";
// Which delimiter makes sense of the first lines: the one that brings known column names to light, else the one that
// cuts every line into the same number of cells.
const KNOWN_NAME_POINTS = 100;
const CONSISTENCY_POINTS = 10;
const COLUMN_POINTS = 0.1;
const MOST_COLUMNS_COUNTED = 20;
/** Rows in which a header is looked for. */
export const HEADER_SEARCH_ROWS = 30;
/** How often the commonest number of columns comes, as a share; the number itself. */
const commonestWidth = (rows) => {
    const counts = new Map();
    for (const row of rows)
        counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    let width = 0;
    let most = 0;
    for (const [candidate, count] of counts) {
        if (count > most) {
            width = candidate;
            most = count;
        }
    }
    return { width, share: rows.length === 0 ? 0 : most / rows.length };
};
/**
 * Points for reading the first rows with a delimiter.
 * @param countKnown how many cells of a row are column names that stillup knows
 */
export const scoreRows = (rows, countKnown) => {
    const known = Math.max(0, ...rows.slice(0, HEADER_SEARCH_ROWS).map(countKnown));
    const { width, share } = commonestWidth(rows);
    if (width < 2)
        return known * KNOWN_NAME_POINTS;
    return known * KNOWN_NAME_POINTS + share * CONSISTENCY_POINTS + Math.min(width, MOST_COLUMNS_COUNTED) * COLUMN_POINTS;
};
/** Points for reading every line as one value. */
export const scoreLines = (rows, countKnown) => {
    const known = Math.max(0, ...rows.slice(0, HEADER_SEARCH_ROWS).map(countKnown));
    const urls = rows.filter((row) => looksLikeUrl(row[0] ?? "")).length;
    return known * KNOWN_NAME_POINTS + (rows.length === 0 ? 0 : (urls / rows.length) * CONSISTENCY_POINTS);
};
