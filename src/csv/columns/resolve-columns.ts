import { UserError } from "../../domain/user-error.ts";
import { looksLikeUrl } from "../text/looks-like-url.ts";
import { describeColumns, describeHeader, findColumn } from "./describe-columns.ts";
import { type AnyField, FIELDS, type Field, foldHeader, LOOK_FIELDS, type LookField } from "./field.ts";
import { columnsHintingAtUrl, columnsNamed, namesOneUrl } from "./known-names.ts";
import { PRESET_TABLE, type PresetName, recognisePreset } from "./presets.ts";

/** Which column (from 0) each field is read from; a field without a column is absent. */
export type Columns<Name extends AnyField> = ReadonlyMap<Name, number>;

export type ColumnSettings = {
	/** `--map FIELD=COLUMN`: a header, or the number of a column from 1. */
	readonly map: ReadonlyMap<string, string>;
	readonly preset: PresetName;
	/** A date was given for rows without one: then only a column that says "reported" is taken for the report date. */
	readonly hasGivenDate: boolean;
};

/** What is known of the columns before the rows are read. */
export type Seen = {
	readonly header: readonly string[] | null;
	/** The first rows, for telling which columns hold URLs. */
	readonly sample: readonly (readonly string[])[];
};

const widthOf = (seen: Seen): number => Math.max(seen.header?.length ?? 0, ...seen.sample.map((row) => row.length));

const explicitColumns = <Name extends AnyField>(
	fields: readonly Name[],
	seen: Seen,
	map: ReadonlyMap<string, string>,
): Map<Name, number> => {
	const columns = new Map<Name, number>();
	for (const [key, column] of map) {
		const field = fields.find((name) => foldHeader(name) === foldHeader(key));
		if (field === undefined) {
			throw new UserError(`--map ${key}=${column}: there is no field ${key}.`, `Fields: ${fields.join(", ")}.`);
		}
		columns.set(field, findColumn(column, seen.header, widthOf(seen), `--map ${field}=${column}`));
	}
	return columns;
};

/** Columns whose cells mostly look like URLs. */
const columnsHoldingUrls = (seen: Seen): readonly number[] => {
	const { sample } = seen;
	return Array.from({ length: widthOf(seen) }, (_, column) => column).filter((column) => {
		const cells = sample.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
		return cells.length > 0 && cells.filter(looksLikeUrl).length * 2 >= cells.length;
	});
};

/** Those with a URL's name; else, or beside one that names one URL of several, those that hint at one. */
const possibleUrlColumns = (
	named: readonly number[],
	holding: readonly number[],
	header: readonly string[],
): readonly number[] => {
	const [only] = named;
	if (only === undefined) return columnsHintingAtUrl(header);
	if (named.length > 1 || !namesOneUrl(header[only] ?? "")) return named;
	const others = columnsHintingAtUrl(header).filter((column) => column !== only && holding.includes(column));
	return [only, ...others];
};

const urlColumn = (seen: Seen): number => {
	const { header } = seen;
	const holding = columnsHoldingUrls(seen);
	const named = header === null ? holding : columnsNamed(header, "url");
	const candidates = header === null ? named : possibleUrlColumns(named, holding, header);
	const [only] = candidates;
	if (only !== undefined && candidates.length === 1) return only;
	if (candidates.length > 1) {
		throw new UserError(
			`Several columns may hold the reported URL: ${describeColumns(candidates, header)}.`,
			`Say which: --map url=${(only ?? 0) + 1} (a column's name or number).`,
		);
	}
	if (holding.length > 0) {
		throw new UserError(
			`No column is named as one of URLs (${describeHeader(header)}), but ${describeColumns(holding, header)} holds some.`,
			`If that is the reported URL: --map url=${(holding[0] ?? 0) + 1}. If the first row is no header: --no-header.`,
		);
	}
	throw new UserError(
		`No column holds URLs (${describeHeader(header)}).`,
		"Say which one: --map url=COLUMN; if the column names are further down: --header-row N.",
	);
};

/** A date column is never guessed: two names of the same rank are put to the user. */
const dateColumn = (seen: Seen, field: "reported_at" | "checked_at", tiers: number): number | undefined => {
	if (seen.header === null) return undefined;
	const named = columnsNamed(seen.header, field, tiers);
	const exact = named.filter((column) => foldHeader(seen.header?.[column] ?? "") === foldHeader(field));
	const candidates = exact.length === 1 ? exact : named;
	if (candidates.length > 1) {
		throw new UserError(
			`Several columns may hold the date (${field}): ${describeColumns(candidates, seen.header)}.`,
			`Say which: --map ${field}=${(candidates[0] ?? 0) + 1} (a column's name or number).`,
		);
	}
	return candidates[0];
};

const fill = <Name extends AnyField>(
	columns: Map<Name, number>,
	fields: readonly Name[],
	find: (field: Name) => number | undefined,
): Columns<Name> => {
	const taken = new Set(columns.values());
	for (const field of fields) {
		if (columns.has(field)) continue;
		const column = find(field);
		if (column === undefined || taken.has(column)) continue;
		columns.set(field, column);
		taken.add(column);
	}
	return columns;
};

/**
 * Finds the column of each field: by `--map`, by preset, else by name. What is not clear is asked, not guessed.
 * @throws UserError with the candidates when no column or several may hold the URL, or several the date
 */
export const resolveColumns = (seen: Seen, settings: ColumnSettings): Columns<Field> => {
	const { header } = seen;
	const columns = explicitColumns(FIELDS, seen, settings.map);
	const name = settings.preset === "auto" ? recognisePreset(header ?? []) : settings.preset;
	const preset = name === null ? null : PRESET_TABLE[name].columns;
	if (preset !== null && header !== null) {
		return fill(columns, FIELDS, (field) => {
			const wanted = preset[field];
			if (wanted === undefined) return undefined;
			if (field === "url") return findColumn(wanted, header, header.length, `--preset ${name}`);
			const found = header.findIndex((cell) => foldHeader(cell) === foldHeader(wanted));
			return found === -1 ? undefined : found;
		});
	}
	return fill(columns, FIELDS, (field) => {
		if (field === "url") return urlColumn(seen);
		if (field === "reported_at") return dateColumn(seen, field, settings.hasGivenDate ? 1 : Number.POSITIVE_INFINITY);
		return header === null ? undefined : columnsNamed(header, field)[0];
	});
};

/** The columns of a list of past looks. @throws UserError when the URL, the date or the status has no clear column */
export const resolveLookColumns = (seen: Seen, map: ReadonlyMap<string, string>): Columns<LookField> => {
	const columns = explicitColumns(LOOK_FIELDS, seen, map);
	const filled = fill(columns, LOOK_FIELDS, (field) => {
		if (field === "url") return urlColumn(seen);
		if (field === "checked_at") return dateColumn(seen, field, Number.POSITIVE_INFINITY);
		return seen.header === null ? undefined : columnsNamed(seen.header, field)[0];
	});
	for (const field of ["checked_at", "status"] as const) {
		if (!filled.has(field)) {
			throw new UserError(
				`No column holds ${field} (${describeHeader(seen.header)}).`,
				`A list of past looks needs url, checked_at and status: --map ${field}=COLUMN.`,
			);
		}
	}
	return filled;
};
