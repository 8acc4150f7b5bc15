import { cellText } from "./cell-value.js";
import { readWholeXml, readXml } from "./read-xml.js";
import { readRelations } from "./relations.js";
const MOST_COLUMNS = 16_384;
/** Excel allows 65,530 links on a sheet. */
const MOST_LINKS = 200_000;
const HYPERLINK_FORMULA = /^\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i;
const WEB_ADDRESS = /^(?:https?:)?\/\/|^https?:/i;
/** The column (from 0) and row (from 1) of a reference such as `AB12`; null when it is none. */
const parseReference = (reference) => {
    const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})/.exec(reference ?? "") ?? [];
    if (letters === undefined || digits === undefined)
        return null;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { column, row: Number(digits) };
};
export const readLinks = async (zip, part) => {
    const relations = await readRelations(zip, part);
    const links = new Map();
    let count = 0;
    if (relations.size === 0)
        return links;
    await readWholeXml(zip.read(part), {
        open: (name, attributes) => {
            if (name !== "hyperlink" || count >= MOST_LINKS)
                return;
            const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
            const relation = relations.get(id);
            const at = parseReference(attributes.ref);
            if (relation?.isExternal !== true || at === null || !WEB_ADDRESS.test(relation.target))
                return;
            // Excel keeps what stands behind a # apart.
            const fragment = attributes.location === undefined ? "" : `#${attributes.location}`;
            const row = links.get(at.row) ?? new Map();
            links.set(at.row, row.set(at.column, `${relation.target}${fragment}`));
            count++;
        },
    });
    return links;
};
/** The rows of a sheet, in batches, with their numbers; empty rows are left out. */
export const readSheet = async function* (zip, part, links, context) {
    let rows = [];
    let number = 0;
    let cells = [];
    let rowLinks = new Map();
    let column = -1;
    let kind = { type: "n", style: 0 };
    let value = "";
    let formula = "";
    let inside = null;
    let aids = 0;
    const endCell = () => {
        if (column >= MOST_COLUMNS)
            return;
        const text = cellText(value, kind, context);
        while (cells.length < column)
            cells.push("");
        cells[column] = text;
        const address = HYPERLINK_FORMULA.exec(formula)?.[1]?.replaceAll('""', '"');
        if (address !== undefined && WEB_ADDRESS.test(address))
            rowLinks.set(column, address);
    };
    const endRow = () => {
        for (const [linked, address] of links.get(number) ?? [])
            rowLinks.set(linked, address);
        const isEmpty = rowLinks.size === 0 && cells.every((cell) => cell.trim() === "");
        if (!isEmpty) {
            rows.push({ kind: "cells", line: number, cells, ...(rowLinks.size === 0 ? {} : { links: rowLinks }) });
        }
        cells = [];
        rowLinks = new Map();
    };
    const reading = readXml(zip.read(part), {
        open: (name, attributes) => {
            if (name === "row") {
                number = attributes.r === undefined ? number + 1 : Number(attributes.r);
                column = -1;
            }
            else if (name === "c") {
                column = parseReference(attributes.r)?.column ?? column + 1;
                kind = { type: attributes.t ?? "n", style: Number(attributes.s ?? 0) };
                value = "";
                formula = "";
            }
            else if (name === "rPh")
                aids++;
            inside = name === "v" ? "value" : name === "f" ? "formula" : name === "t" && aids === 0 ? "text" : null;
        },
        text: (text) => {
            if (inside === "value" || inside === "text")
                value += text;
            else if (inside === "formula")
                formula += text;
        },
        close: (name) => {
            inside = null;
            if (name === "rPh")
                aids--;
            else if (name === "c")
                endCell();
            else if (name === "row")
                endRow();
        },
    });
    for await (const _ of reading) {
        if (rows.length === 0)
            continue;
        yield rows;
        rows = [];
    }
};
