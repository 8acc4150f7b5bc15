import { cleanDateCell } from "../rows/clean-cell.js";
import { showValue } from "../rows/show-value.js";
import { surveyDates } from "./column-dates.js";
import { dateFormatOf } from "./date-format.js";
import { settleDate } from "./date-plan.js";
/**
 * Makes the plan of a column, settled already where the first rows need that.
 * @throws UserError when `dateFormat` is none
 */
export const createColumnPlan = async (table, column, dateFormat, now) => {
    const format = dateFormat === undefined ? null : dateFormatOf(dateFormat);
    let dates = null;
    const settle = async () => {
        const survey = surveyDates(now);
        for await (const rows of table.rows()) {
            for (const row of rows) {
                const text = row.kind === "cells" ? cleanDateCell(row.cells[column ?? -1]) : "";
                if (text !== "")
                    survey.add(text, row.line, showValue(text));
            }
        }
        dates = survey.result();
    };
    const isUnsettled = table.sample.some((cells) => {
        const text = cleanDateCell(cells[column ?? -1]);
        return text !== "" && settleDate(text, { format, column: null }).kind === "unsettled";
    });
    if (isUnsettled)
        await settle();
    return { plan: () => ({ format, column: dates }), settle };
};
