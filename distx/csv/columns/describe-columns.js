import { UserError } from "../../domain/user-error.js";
import { showValue } from "../rows/show-value.js";
import { foldHeader } from "./field.js";
const MOST_NAMED = 15;
const NAME_CHARS = 40;
/** A column's name for people and for `extra`: its header, else `column 3`. */
export const columnName = (column, header) => {
    const name = header?.[column]?.trim() ?? "";
    return name === "" ? `column ${column + 1}` : name;
};
/** `2 (link), 5 (archive url)`. */
export const describeColumns = (columns, header) => columns
    .slice(0, MOST_NAMED)
    .map((column) => {
    const name = header?.[column]?.trim() ?? "";
    return name === "" ? `column ${column + 1}` : `column ${column + 1} (${showValue(name, NAME_CHARS)})`;
})
    .join(", ");
/** The header in words, for a question about it. */
export const describeHeader = (header) => {
    if (header === null)
        return "the list has no header";
    const shown = header.slice(0, MOST_NAMED).map((name) => showValue(name.trim(), NAME_CHARS));
    const more = header.length > MOST_NAMED ? ` and ${header.length - MOST_NAMED} more` : "";
    return `the header is: ${shown.join(", ")}${more}`;
};
/**
 * The column (from 0) that a person named: by header (case, spaces and punctuation do not count), else by number from 1.
 * @throws UserError when there is none, or several with that header
 */
export const findColumn = (wanted, header, width, setting) => {
    const named = (header ?? []).flatMap((cell, column) => (foldHeader(cell) === foldHeader(wanted) ? [column] : []));
    const exact = named.filter((column) => header?.[column]?.trim() === wanted.trim());
    const found = exact.length > 0 ? exact : named;
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    if (found.length > 1) {
        throw new UserError(`${setting}: ${describeColumns(found, header)} have that name.`, "Give the column's number instead.");
    }
    if (/^\d+$/.test(wanted.trim())) {
        const number = Number(wanted);
        if (number >= 1 && number <= width)
            return number - 1;
        throw new UserError(`${setting}: there is no column ${number}; the list has ${width}.`, "Columns count from 1.");
    }
    throw new UserError(`${setting}: there is no column of that name.`, `In this list ${describeHeader(header)}.`);
};
