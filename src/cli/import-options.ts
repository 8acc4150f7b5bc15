import { InvalidArgumentError } from "commander";
import { encodingNamed } from "../csv/bytes/encoding.ts";
import { FIELDS, foldHeader, LOOK_FIELDS } from "../csv/columns/field.ts";
import type { PresetName } from "../csv/columns/presets.ts";
import type { LookListSettings } from "../csv/look-list.ts";
import type { NoticeListSettings } from "../csv/notice-list.ts";
import type { TableSettings } from "../csv/table.ts";
import { DELIMITER_NAMES, DELIMITERS, type Delimiter } from "../csv/text/dialect.ts";
import type { Cohort } from "../domain/notice.ts";
import type { Instant } from "../domain/time.ts";
import { UserError } from "../domain/user-error.ts";

/** The flags of import as commander hands them over. */
export type ImportOptions = {
	readonly map?: ReadonlyMap<string, string>;
	readonly preset: PresetName;
	readonly delimiter?: Delimiter;
	readonly encoding?: string;
	readonly headerRow?: number;
	readonly header: boolean;
	readonly sheet?: string;
	readonly dateFormat?: string;
	readonly timezone: string;
	readonly reportedAt?: string;
	readonly cohort: Cohort;
	readonly rejects?: string;
	readonly snapshots?: string;
	readonly study?: string;
	readonly strict?: true;
	readonly dryRun?: true;
	readonly rules?: readonly string[];
};

/** `--map FIELD=COLUMN`, repeatable. */
export const addMapping = (text: string, previous?: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
	const [, field, column] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
	const known = [...FIELDS, ...LOOK_FIELDS].find((name) => foldHeader(name) === foldHeader(field ?? ""));
	if (column === undefined || known === undefined) {
		throw new InvalidArgumentError(`Write FIELD=COLUMN; fields are ${FIELDS.join(", ")}.`);
	}
	return new Map([...(previous ?? []), [known, column.trim()]]);
};

/** `--delimiter`: the character itself or its name. */
export const readDelimiter = (text: string): Delimiter => {
	const wanted = text === "\\t" ? "\t" : text;
	const found = DELIMITERS.find((mark) => mark === wanted || DELIMITER_NAMES[mark] === wanted.toLowerCase());
	if (found === undefined) {
		throw new InvalidArgumentError(`Use one of: ${DELIMITERS.map((mark) => DELIMITER_NAMES[mark]).join(", ")}.`);
	}
	return found;
};

/** `--header-row N`. */
export const readHeaderRow = (text: string): number => {
	const row = Number(text);
	if (!Number.isInteger(row) || row < 1) throw new InvalidArgumentError("Lines count from 1.");
	return row;
};

/** @throws UserError where one flag says that the list has column names, and the other that it has none */
export const refuseContradiction = ({ headerRow, header }: Pick<ImportOptions, "headerRow" | "header">): void => {
	if (headerRow === undefined || header) return;
	throw new UserError(
		"--header-row and --no-header contradict each other",
		"give --header-row where the list has column names, --no-header where it has none",
	);
};

/** How the file is written down, as far as flags tell. @throws UserError for an encoding that is not known */
const tableSettings = (options: ImportOptions): TableSettings => ({
	...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
	...(options.encoding === undefined ? {} : { encoding: encodingNamed(options.encoding) }),
	...(options.headerRow === undefined ? {} : { headerRow: options.headerRow }),
	...(options.header ? {} : { hasHeader: false }),
	...(options.sheet === undefined ? {} : { sheet: options.sheet }),
});

const dateSettings = (options: ImportOptions): { readonly timezone: string; readonly dateFormat?: string } => ({
	timezone: options.timezone,
	...(options.dateFormat === undefined ? {} : { dateFormat: options.dateFormat }),
});

const LOOK_ONLY: ReadonlySet<string> = new Set(["checked_at", "status", "reason"]);

/** The settings of a list that the flags make. @throws UserError for an encoding that is not known */
export const listSettings = (options: ImportOptions, now: Instant): NoticeListSettings => ({
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
export const lookSettings = (options: ImportOptions, now: Instant, isAlone: boolean): LookListSettings => ({
	...(isAlone ? tableSettings(options) : {}),
	...dateSettings(options),
	map: new Map([...(options.map ?? [])].filter(([field]) => isAlone || LOOK_ONLY.has(field))),
	now,
});
