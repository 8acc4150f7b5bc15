import { COLUMN_NAMES, HINTS_AT_URL, NAMES_ONE_URL } from "./column-names.ts";
import { type AnyField, foldHeader } from "./field.ts";
import { PRESET_TABLE } from "./presets.ts";

const known = new Set<string>([
	...Object.values(COLUMN_NAMES).flat(2),
	...Object.values(PRESET_TABLE).flatMap((preset) => preset.signature.map(foldHeader)),
]);

const LONGEST_NAME = 60;

/** Whether a cell is a column name that some field goes by. */
export const isKnownName = (cell: string): boolean => cell.length <= LONGEST_NAME && known.has(foldHeader(cell));

/** What people add to a name to say how it is written: `Date (dd/mm/yyyy)`, `Reported on (UTC)`. A zone but UTC would be lost. */
const WRITTEN_HOW = /\s*\((?:utc|gmt|(?=[^)]*y)[dmyhst](?:[dmyhst.:/ -]*[dmyhst])?|iso(?: 8601)?)\)\s*$/i;

const indicesOf = (header: readonly string[], name: string): readonly number[] =>
	header.flatMap((cell, column) => (cell === name ? [column] : []));

/** The columns (from 0) whose header is a name of the field, in the best tier that has any. */
export const columnsNamed = (
	header: readonly string[],
	field: AnyField,
	tiers: number = Number.POSITIVE_INFINITY,
): readonly number[] => {
	for (const cells of [header, header.map((cell) => cell.replace(WRITTEN_HOW, ""))]) {
		const folded = cells.map(foldHeader);
		for (const tier of COLUMN_NAMES[field].slice(0, tiers)) {
			const found = tier.flatMap((name) => indicesOf(folded, name));
			if (found.length > 0) return found;
		}
	}
	return [];
};

/** Whether a header names one URL of several that a row may have. */
export const namesOneUrl = (header: string): boolean => NAMES_ONE_URL.has(foldHeader(header));

/** The columns whose header only hints at a URL (`final_url`). */
export const columnsHintingAtUrl = (header: readonly string[]): readonly number[] =>
	header.flatMap((cell, column) => (HINTS_AT_URL.test(foldHeader(cell)) ? [column] : []));
