import { stringify } from "csv-stringify/sync";
import { columnName } from "../columns/describe-columns.ts";
import type { Field, LookField } from "../columns/field.ts";
import type { Columns } from "../columns/resolve-columns.ts";
import type { Delimiter } from "../text/dialect.ts";
import { REJECT_COLUMNS } from "./reject-columns.ts";
import type { RowProblem } from "./row-problem.ts";

/** The list that rejected rows come from, as far as their file takes after it. */
export type RejectForm = {
	readonly header: readonly string[] | null;
	readonly columns: Columns<Field> | Columns<LookField>;
	readonly delimiter: Delimiter | null;
	/** Cells of the longest rejected row. */
	readonly width: number;
};

/** Names for the columns of a list without a header, such that the file can be read again without settings. */
const headerOf = ({ header, columns, width }: RejectForm): readonly string[] => {
	const fields = new Map<number, string>([...columns].map(([field, column]) => [column, field]));
	return Array.from({ length: Math.max(width, header?.length ?? 0) }, (_, column) =>
		header === null ? (fields.get(column) ?? columnName(column, null)) : columnName(column, header),
	);
};

/** A writer of the file of rejected rows: the row as it was, then why. Formulas are escaped; importing takes that off. */
export const createRejectWriter = (
	form: RejectForm,
): { readonly header: string; readonly line: (problem: RowProblem) => string } => {
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
