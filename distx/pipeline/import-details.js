import { columnName } from "../csv/columns/describe-columns.js";
import { REJECT_COLUMN_PREFIX } from "../csv/rows/reject-columns.js";
/** Each mapped field with its column: the header, or the number (from 1) in a list without one. */
export const columnsByField = ({ columns, header }) => Object.fromEntries([...columns].map(([field, column]) => [field, header === null ? column + 1 : columnName(column, header)]));
/** The columns that no field was mapped to, by name. */
export const keptColumns = ({ columns, header }) => {
    const taken = new Set(columns.values());
    return (header ?? []).flatMap((name, column) => taken.has(column) || name === "" || name.startsWith(REJECT_COLUMN_PREFIX) ? [] : [name]);
};
/** How a list was read, for the record of the import and for JSON. */
export const importDetails = (understood, counts) => ({
    dialect: dialectOf(understood),
    preset: understood.preset,
    columns: columnsByField(understood),
    dates: understood.dates,
    timezone: understood.timezone,
    rejectedByReason: counts.byReason,
    assumed: counts.assumed,
});
/** `dialect` of the JSON that import prints (contract.md section 2). */
export const dialectOf = ({ form }) => ({
    encoding: form.encoding,
    delimiter: form.delimiter,
    headerRow: form.headerRow,
    format: form.format,
    gzip: form.isGzip,
    byteOrderMark: form.hasByteOrderMark,
    sheet: form.sheet,
});
