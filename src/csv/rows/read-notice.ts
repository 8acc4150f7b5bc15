import type { Cohort, Notice } from "../../domain/notice.ts";
import { withoutUserInfo, withoutUserInfoInUrls } from "../../domain/user-info.ts";
import { columnName } from "../columns/describe-columns.ts";
import type { Field } from "../columns/field.ts";
import type { Columns } from "../columns/resolve-columns.ts";
import { type DateContext, type ReadInstant, readInstant } from "../dates/day-zero.ts";
import { cleanCell, cleanDateCell, storable } from "./clean-cell.ts";
import { REJECT_COLUMN_PREFIX } from "./reject-columns.ts";
import type { Row } from "./row.ts";
import { type RowProblem, refuse } from "./row-problem.ts";

/** A row that was understood, but for its URL, which canonical/ reads. */
export type NoticeDraft = {
	readonly kind: "draft";
	readonly row: Row;
	/** The URL as the list wrote it; may hold user info. */
	readonly urlText: string;
	readonly urlColumn: number;
	readonly notice: Notice;
};

/** A row whose date depends on the rest of its column. */
export type UnsettledRow = { readonly kind: "unsettled"; readonly line: number };

export type NoticeContext = DateContext & {
	readonly columns: Columns<Field>;
	readonly header: readonly string[] | null;
	readonly cohort: Cohort;
	/** `--reported-at`: for rows without a date. */
	readonly given: (ReadInstant & { readonly text: string }) | null;
};

const LONGEST_DATE_KEPT = 100;
const UNREADABLE = /[\0\ufffd]/;
const SEVERAL_LINES = /\S\s*[\r\n]\s*\S/;

/** The columns that no field was mapped to, and their names, made once for a list. */
const extraColumns = ({ columns, header }: NoticeContext): readonly { column: number; name: string }[] => {
	// A list's platform column stays visible beside the platform that the URL names.
	const taken = new Set([...columns].flatMap(([field, column]) => (field === "platform" ? [] : [column])));
	const seen = new Map<string, number>();
	return (header ?? []).flatMap((_, column) => {
		const plain = columnName(column, header);
		if (plain.startsWith(REJECT_COLUMN_PREFIX)) return [];
		const count = (seen.get(plain) ?? 0) + 1;
		seen.set(plain, count);
		return taken.has(column) ? [] : [{ column, name: count === 1 ? plain : `${plain} (${count})` }];
	});
};

/** A row that is longer than the header: is a cell cut in two by a delimiter that should have been quoted? */
const isCutApart = (cells: readonly string[], { columns, header }: NoticeContext): boolean => {
	if (header === null || cells.length <= header.length) return false;
	if (cells.slice(header.length).every((cell) => cell.trim() === "")) return false;
	// A date read to the right of the URL shows that the columns up to it stand where they should.
	return (columns.get("reported_at") ?? -1) < (columns.get("url") ?? 0);
};

/** Whether a cell shows the address that it leads to; spreadsheets put a slash behind a host. */
const isShown = (link: string, cell: string | undefined): boolean =>
	cell !== undefined && link.replace(/\/$/, "") === withoutUserInfoInUrls(cell).trim().replace(/\/$/, "");

/** Makes a reader of rows for one list. */
export const createNoticeReader = (context: NoticeContext): ((row: Row) => NoticeDraft | RowProblem | UnsettledRow) => {
	const { columns, header, given, cohort } = context;
	const extras = extraColumns(context);
	const urlColumn = columns.get("url") ?? 0;
	const dateColumn = columns.get("reported_at");
	const named = new Set([urlColumn, dateColumn, ...extras.map(({ column }) => column), ...columns.values()]);

	const text = (cells: readonly string[], column: number | undefined): string | null => {
		const value = column === undefined ? "" : cleanCell(cells[column]);
		return value === "" ? null : storable(withoutUserInfoInUrls(value));
	};
	const notifierColumn = columns.get("notifier");
	const categoryColumn = columns.get("category");
	const channelColumn = columns.get("channel");
	const referenceColumn = columns.get("reference");
	const noteColumn = columns.get("note");
	const extraOf = ({ cells, links }: Extract<Row, { kind: "cells" }>): Record<string, string> => {
		const extra: [string, string][] = [];
		const add = (name: string, column: number): void => {
			const value = cleanCell(cells[column]);
			if (value !== "") extra.push([name, storable(withoutUserInfoInUrls(value))]);
		};
		for (const { column, name } of extras) add(name, column);
		for (let column = header?.length ?? 0; column < cells.length; column++) {
			if (!named.has(column)) add(columnName(column, null), column);
		}
		for (const [column, address] of links ?? []) {
			const link = withoutUserInfoInUrls(address);
			if (isShown(link, cells[column])) continue;
			const name = columnName(column, header);
			if (column !== urlColumn) extra.push([`${name} (link)`, storable(link)]);
			// Of the URL's own cell the link is read, and what it shows is kept.
			else add(`${name} (text)`, column);
		}
		// A column may be called `__proto__`: fromEntries makes it a property like any other.
		return Object.fromEntries(extra);
	};

	return (row) => {
		if (row.kind === "broken") return refuse(row, row.reason, row.message, null, urlColumn);
		const { cells } = row;
		const urlText = row.links?.get(urlColumn) ?? cleanCell(cells[urlColumn]);
		if (urlText === "") return refuse(row, "missing-url", "the row has no URL", null, urlColumn);
		if (UNREADABLE.test(urlText)) {
			return refuse(
				row,
				"unreadable-characters",
				"the URL holds characters that could not be read",
				urlText,
				urlColumn,
			);
		}
		if (SEVERAL_LINES.test(urlText)) {
			return refuse(
				row,
				"several-lines-in-url",
				"the URL spans lines; is a quote missing or too many?",
				urlText,
				urlColumn,
			);
		}
		if (isCutApart(cells, context)) {
			const message = `the row has ${cells.length} cells, the header ${header?.length ?? 0}; is a value with a delimiter unquoted?`;
			return refuse(row, "too-many-cells", message, null, urlColumn);
		}
		const dateText = dateColumn === undefined ? "" : cleanDateCell(cells[dateColumn]);
		if (dateText === "" && given === null) {
			return refuse(
				row,
				"missing-date",
				"the row has no report date; give one for such rows with --reported-at",
				urlText,
				urlColumn,
			);
		}
		const read = dateText === "" && given !== null ? given : readInstant(dateText, context);
		if (read.kind === "unsettled") return { kind: "unsettled", line: row.line };
		if (read.kind === "problem") return refuse(row, read.reason, read.message, dateText, urlColumn);
		return {
			kind: "draft",
			row,
			urlText,
			urlColumn,
			notice: {
				reportedAt: read.at,
				precision: read.precision,
				reportedOn: storable((dateText === "" ? (given?.text ?? "") : dateText).slice(0, LONGEST_DATE_KEPT)),
				notifier: text(cells, notifierColumn),
				category: text(cells, categoryColumn),
				channel: text(cells, channelColumn),
				reference: text(cells, referenceColumn),
				note: text(cells, noteColumn),
				cohort,
				listedUrl: withoutUserInfo(urlText),
				extra: extraOf(row),
			},
		};
	};
};
