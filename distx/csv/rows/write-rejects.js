import { stringify } from "csv-stringify/sync";
import { columnName } from "../columns/describe-columns.js";
import { REJECT_COLUMNS } from "./reject-columns.js";
/** Names for the columns of a list without a header, such that the file can be read again without settings. */
const headerOf = ({ header, columns, width }) => {
    const fields = new Map([...columns].map(([field, column]) => [column, field]));
    return Array.from({ length: Math.max(width, header?.length ?? 0) }, (_, column) => header === null ? (fields.get(column) ?? columnName(column, null)) : columnName(column, header));
};
/** A writer of the file of rejected rows: the row as it was, then why. Formulas are escaped; importing takes that off. */
export const createRejectWriter = (form) => {
    const options = { delimiter: form.delimiter ?? ",", escape_formulas: true };
    const header = headerOf(form);
    return {
        header: stringify([[...header, ...REJECT_COLUMNS]], options),
        line: ({ cells, line, reason, message }) => {
            const padded = Array.from({ length: header.length }, (_, column) => cells[column] ?? "");
            return stringify([[...padded, String(line), reason, message]], options);
        },
    };
};
