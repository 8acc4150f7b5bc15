import { InvalidArgumentError } from "commander";
import { encodingNamed } from "../csv/bytes/encoding.js";
import { FIELDS, foldHeader, LOOK_FIELDS } from "../csv/columns/field.js";
import { DELIMITER_NAMES, DELIMITERS } from "../csv/text/dialect.js";
/** `--map FIELD=COLUMN`, repeatable. */
export const addMapping = (text, previous) => {
    const [, field, column] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    const known = [...FIELDS, ...LOOK_FIELDS].find((name) => foldHeader(name) === foldHeader(field ?? ""));
    if (column === undefined || known === undefined) {
        throw new InvalidArgumentError(`Write FIELD=COLUMN; fields are ${FIELDS.join(", ")}.`);
    }
    return new Map([...(previous ?? []), [known, column.trim()]]);
};
/** `--delimiter`: the character itself or its name. */
export const readDelimiter = (text) => {
    const wanted = text === "\\t" ? "\t" : text;
    const found = DELIMITERS.find((mark) => mark === wanted || DELIMITER_NAMES[mark] === wanted.toLowerCase());
    if (found === undefined) {
        throw new InvalidArgumentError(`Use one of: ${DELIMITERS.map((mark) => DELIMITER_NAMES[mark]).join(", ")}.`);
    }
    return found;
};
/** `--header-row N`. */
export const readHeaderRow = (text) => {
    const row = Number(text);
    if (!Number.isInteger(row) || row < 1)
        throw new InvalidArgumentError("Lines count from 1.");
    return row;
};
/** How the file is written down, as far as flags tell. @throws UserError for an encoding that is not known */
const tableSettings = (options) => ({
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
    ...(options.encoding === undefined ? {} : { encoding: encodingNamed(options.encoding) }),
    ...(options.headerRow === undefined ? {} : { headerRow: options.headerRow }),
    ...(options.header ? {} : { hasHeader: false }),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
});
const dateSettings = (options) => ({
    timezone: options.timezone,
    ...(options.dateFormat === undefined ? {} : { dateFormat: options.dateFormat }),
});
const LOOK_ONLY = new Set(["checked_at", "status", "reason"]);
/** The settings of a list that the flags make. @throws UserError for an encoding that is not known */
export const listSettings = (options, now) => ({
    ...tableSettings(options),
    ...dateSettings(options),
    map: new Map([...(options.map ?? [])].filter(([field]) => !LOOK_ONLY.has(field))),
    preset: options.preset,
    ...(options.reportedAt === undefined ? {} : { reportedAt: options.reportedAt }),
    cohort: options.cohort,
    now,
});
/**
 * The settings of a list of past looks. Beside a list of notices (`isAlone` false) flags about the file are that list's;
 * only dates, and columns that no list of notices has, are for the looks, too.
 */
export const lookSettings = (options, now, isAlone) => ({
    ...(isAlone ? tableSettings(options) : {}),
    ...dateSettings(options),
    map: new Map([...(options.map ?? [])].filter(([field]) => isAlone || LOOK_ONLY.has(field))),
    now,
});
