import { CsvError, parse } from "csv-parse/sync";
const QUOTE = '"';
const optionsFor = (dialect, isStrict) => ({
    delimiter: dialect.delimiter ?? ",",
    record_delimiter: dialect.lineEnd === "\n" ? ["\r\n", "\n"] : ["\r"],
    relax_column_count: true,
    relax_quotes: !isStrict,
});
/** Reads a stretch of whole lines, quotes taken literally where they make no sense otherwise. */
export const parseStretch = (text, dialect) => {
    const options = optionsFor(dialect, false);
    try {
        return { kind: "records", records: parse(text, options) };
    }
    catch (error) {
        if (!(error instanceof CsvError))
            throw error;
        const count = Number(error.records);
        return { kind: "open", before: count === 0 ? [] : parse(text, { ...options, to: count }) };
    }
};
/** Whether a record may have swallowed rows: leniency puts the opening quote back in front of such a cell. */
export const isDoubtful = (record, lineEnd) => record.some((cell) => cell.startsWith(QUOTE) && cell.includes(lineEnd));
/** Whether the text of one record keeps the rules of quoting to the letter (RFC 4180). */
export const isStrictlyQuoted = (text, dialect) => {
    try {
        return parse(text, optionsFor(dialect, true)).length === 1;
    }
    catch (error) {
        if (error instanceof CsvError)
            return false;
        throw error;
    }
};
/** Whether the open row that `text` is shows by a badly closed quote that it has swallowed other rows. */
export const hasSwallowedRows = (text, dialect) => {
    // One line cannot have swallowed another.
    const firstEnd = text.indexOf(dialect.lineEnd);
    if (firstEnd === -1 || firstEnd === text.length - 1)
        return false;
    const closed = parseStretch(text + QUOTE, dialect);
    const record = closed.kind === "records" ? closed.records[0] : undefined;
    return record !== undefined && isDoubtful(record, dialect.lineEnd) && !isStrictlyQuoted(text + QUOTE, dialect);
};
