import { withoutUserInfo, withoutUserInfoInUrls } from "../../domain/user-info.ts";
import type { Row } from "./row.ts";
import { showValue } from "./show-value.ts";

/** Why a row was not taken (contract.md section 2, `problems`), with the row itself so that it can be mended. */
export type RowProblem = {
	readonly kind: "problem";
	/** Physical line in the file on which the row starts, from 1. */
	readonly line: number;
	/** kebab-case: one of ROW_REASONS, or a reason of canonical/ for the URL. */
	readonly reason: string;
	readonly message: string;
	/** The value at fault as it may be shown. */
	readonly value: string;
	/** The row as it was written, without user info. */
	readonly cells: readonly string[];
};

const MOST_SHOWN_CELLS = 50;

/** A row as one line, for showing where no single value is at fault. */
const rowText = (cells: readonly string[]): string => cells.slice(0, MOST_SHOWN_CELLS).join(", ");

/**
 * Refuses a row for a reason; `value` is the text at fault, else the whole row is shown.
 * @param urlColumn where the row's URL stands; a link of the workbook stands for the text there
 */
export const refuse = (
	row: Row,
	reason: string,
	message: string,
	value: string | null,
	urlColumn: number,
): RowProblem => ({
	kind: "problem",
	line: row.line,
	reason,
	message,
	value: showValue(value ?? rowText(row.cells)),
	cells: row.cells.map((cell, column) => {
		// The cells of a broken row may stand anywhere.
		if (row.kind === "broken") return withoutUserInfo(cell);
		return column === urlColumn ? withoutUserInfo(row.links?.get(column) ?? cell) : withoutUserInfoInUrls(cell);
	}),
});
