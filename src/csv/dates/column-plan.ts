import type { Instant } from "../../domain/time.ts";
import { cleanDateCell } from "../rows/clean-cell.ts";
import { showValue } from "../rows/show-value.ts";
import type { Table } from "../table.ts";
import { type ColumnDates, surveyDates } from "./column-dates.ts";
import { dateFormatOf } from "./date-format.ts";
import { type DatePlan, settleDate } from "./date-plan.ts";

/** How the date column of a table is read; the whole column is looked at only when some date needs it. */
export type ColumnPlan = {
	plan(): DatePlan;
	/** Looks at the whole column for what it proves about dates that read two ways. */
	settle(): Promise<void>;
};

/**
 * Makes the plan of a column, settled already where the first rows need that.
 * @throws UserError when `dateFormat` is none
 */
export const createColumnPlan = async (
	table: Table,
	column: number | undefined,
	dateFormat: string | undefined,
	now: Instant,
): Promise<ColumnPlan> => {
	const format = dateFormat === undefined ? null : dateFormatOf(dateFormat);
	let dates: ColumnDates | null = null;
	const settle = async (): Promise<void> => {
		const survey = surveyDates(now, table.serials);
		for await (const rows of table.rows()) {
			for (const row of rows) {
				const text = row.kind === "cells" ? cleanDateCell(row.cells[column ?? -1]) : "";
				if (text !== "") survey.add(text, row.line, showValue(text));
			}
		}
		dates = survey.result();
	};
	const isUnsettled = table.sample.some((cells) => {
		const text = cleanDateCell(cells[column ?? -1]);
		return text !== "" && settleDate(text, { format, column: null }).kind === "unsettled";
	});
	if (isUnsettled) await settle();
	return { plan: () => ({ format, column: dates }), settle };
};
