import { columnName } from "../csv/columns/describe-columns.ts";
import type { UnderstoodLooks } from "../csv/look-list.ts";
import type { Understood } from "../csv/notice-list.ts";
import { REJECT_COLUMN_PREFIX } from "../csv/rows/reject-columns.ts";

/** How a list of either kind was read. */
export type UnderstoodList = Understood | UnderstoodLooks;

/** Each mapped field with its column: the header, or the number (from 1) in a list without one. */
export const columnsByField = ({ columns, header }: UnderstoodList): Readonly<Record<string, string | number>> =>
	Object.fromEntries(
		[...columns].map(([field, column]) => [field, header === null ? column + 1 : columnName(column, header)]),
	);

/** The columns that no field was mapped to, by name. */
export const keptColumns = ({ columns, header }: UnderstoodList): readonly string[] => {
	const taken = new Set<number>(columns.values());
	return (header ?? []).flatMap((name, column) =>
		taken.has(column) || name === "" || name.startsWith(REJECT_COLUMN_PREFIX) ? [] : [name],
	);
};

/** How a list was read, for the record of the import and for JSON. */
export const importDetails = (
	understood: Understood,
	counts: { readonly byReason: Readonly<Record<string, number>>; readonly assumed: Readonly<Record<string, number>> },
): Readonly<Record<string, unknown>> => ({
	dialect: dialectOf(understood),
	preset: understood.preset,
	columns: columnsByField(understood),
	dates: understood.dates,
	timezone: understood.timezone,
	rejectedByReason: counts.byReason,
	assumed: counts.assumed,
});

/** `dialect` of the JSON that import prints (contract.md section 2). */
export const dialectOf = ({ form }: UnderstoodList): Readonly<Record<string, unknown>> => ({
	encoding: form.encoding,
	delimiter: form.delimiter,
	headerRow: form.headerRow,
	format: form.format,
	gzip: form.isGzip,
	byteOrderMark: form.hasByteOrderMark,
	sheet: form.sheet,
});
