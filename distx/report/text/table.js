import { columnsOf } from "../width.js";
import { wrap } from "./wrap.js";
/** A text column is not squeezed below this many terminal columns; then each row becomes lines of its own. */
const NARROWEST_TEXT = 10;
/** Layouts from the fairest on: lines that a heading may take, spaces between columns, whether text may wrap. */
const LAYOUTS = [
    { headLines: 2, gap: 2, wraps: false },
    { headLines: 2, gap: 1, wraps: false },
    { headLines: 2, gap: 2, wraps: true },
    { headLines: 9, gap: 1, wraps: true },
];
const widest = (texts) => Math.max(0, ...texts.map((text) => columnsOf(text)));
/** The narrowest width at which a heading takes no more than `lines`, where its longest word lets it. */
const headWidth = (head, lines) => {
    let width = widest(head.split(" "));
    while (wrap(head, width).length > lines)
        width += 1;
    return width;
};
const natural = (column, cells, headLines) => Math.max(headWidth(column.head, headLines), widest(cells));
const sum = (values) => values.reduce((total, value) => total + value, 0);
/** Widths that fit into `room`: the widest column of text gives way first. Null where it cannot be done. */
const fitted = (columns, widths, room) => {
    const fitting = [...widths];
    while (sum(fitting) > room) {
        const over = sum(fitting) - room;
        const texts = fitting.map((width, index) => (columns[index]?.align === "left" ? width : 0));
        const most = Math.max(...texts);
        if (most <= NARROWEST_TEXT)
            return null;
        const next = Math.max(NARROWEST_TEXT, ...texts.filter((width) => width < most));
        fitting[texts.indexOf(most)] = Math.max(most - over, next === most ? most - 1 : Math.min(next, most - 1));
    }
    return fitting;
};
const pad = (text, width, align) => {
    const space = " ".repeat(Math.max(0, width - columnsOf(text)));
    return align === "left" ? text + space : space + text;
};
const layRow = (cells, columns, widths, gap) => {
    const wrapped = cells.map((cell, index) => wrap(cell, widths[index]));
    return Array.from({ length: Math.max(...wrapped.map((lines) => lines.length)) }, (_, line) => columns
        .map(({ align }, index) => pad(wrapped[index]?.[line] ?? "", widths[index] ?? 0, align))
        .join(" ".repeat(gap))
        .trimEnd());
};
const records = ({ columns, rows }, width) => rows.flatMap((cells) => [
    ...cells.flatMap((cell, index) => wrap(`${columns[index]?.head}: ${cell}`, width - 2).map((line, part) => index + part === 0 ? line : `  ${line}`)),
]);
/** A table without borders in at most `width` terminal columns; where it does not fit, a line for each cell. */
export const textTable = (table, width) => {
    const { columns, rows } = table;
    for (const { headLines, gap, wraps } of LAYOUTS) {
        const cellsOf = (index) => rows.map((cells) => cells[index] ?? "");
        const widths = columns.map((column, index) => natural(column, cellsOf(index), headLines));
        const room = width - gap * (columns.length - 1);
        const fitting = wraps ? fitted(columns, widths, room) : sum(widths) <= room ? widths : null;
        if (fitting === null)
            continue;
        const head = layRow(columns.map((column) => column.head), columns, fitting, gap);
        const rule = fitting.map((columnWidth) => "-".repeat(columnWidth)).join(" ".repeat(gap));
        return [...head, rule, ...rows.flatMap((cells) => layRow(cells, columns, fitting, gap))];
    }
    return records(table, width);
};
