import { CHAIN_START, nextLink } from "../digest.js";
const span = (from, to) => (from === to ? `${from} is` : `${from} to ${to} are`);
/**
 * Walks a chain of rows in the order of their ids. Each link is checked against the STORED link before it, so that one
 * changed row is named alone and not all rows after it. Returns how many rows there were.
 */
export const checkChain = async ({ noun, pages, textOf, about }, findings, pause) => {
    let rows = 0;
    let expected = 1;
    let previous = CHAIN_START;
    for (const page of pages) {
        await pause();
        for (const row of page) {
            rows += 1;
            const missing = row.id > expected;
            if (missing)
                findings.add(`${noun} ${span(expected, row.id - 1)} missing`);
            // After a gap the link before is gone, too, and says nothing of this row.
            const text = missing ? null : readable(() => textOf(row));
            if (!missing && (text === null || !nextLink(previous, text).equals(row.chain)))
                findings.addLate(() => ({
                    message: `${noun} ${row.id} is not as it was stored, or the one before it was exchanged`,
                    ...about(row),
                }));
            expected = row.id + 1;
            previous = row.chain;
        }
    }
    return rows;
};
/** Null where the row holds a word that stillup never writes. */
const readable = (textOf) => {
    try {
        return textOf();
    }
    catch {
        return null;
    }
};
