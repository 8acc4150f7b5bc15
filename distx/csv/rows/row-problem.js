import { withoutUserInfo } from "../../domain/user-info.js";
import { showValue } from "./show-value.js";
const MOST_SHOWN_CELLS = 50;
/** A row as one line, for showing where no single value is at fault. */
const rowText = (cells) => cells.slice(0, MOST_SHOWN_CELLS).join(", ");
/** Refuses a row for a reason; `value` is the text at fault, else the whole row is shown. */
export const refuse = (row, reason, message, value) => ({
    kind: "problem",
    line: row.line,
    reason,
    message,
    value: showValue(value ?? rowText(row.cells)),
    cells: row.cells.map((cell, column) => withoutUserInfo(row.kind === "cells" ? (row.links?.get(column) ?? cell) : cell)),
});
