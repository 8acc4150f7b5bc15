import { UserError } from "../../domain/user-error.js";
import { headerAmong } from "../text/find-header.js";
import { readDateStyles } from "./number-formats.js";
import { readSharedStrings } from "./shared-strings.js";
import { readLinks, readSheet } from "./sheet.js";
import { chooseSheet, readWorkbook } from "./workbook.js";
import { openZip } from "./zip.js";
const SAMPLE_ROWS = 200;
const firstRows = async (rows, from) => {
    const first = [];
    for await (const batch of rows) {
        for (const row of batch)
            if (row.kind === "cells" && row.line >= from)
                first.push(row);
        if (first.length >= SAMPLE_ROWS)
            break;
    }
    return first.slice(0, SAMPLE_ROWS);
};
/** A row as it reads where links count as the text of their cells. */
const withLinks = (row) => row.cells.map((cell, column) => row.links?.get(column) ?? cell);
/**
 * Opens a sheet of an .xlsx workbook (ECMA-376): dates by the style of their cells, links by their addresses.
 * @throws UserError when it is damaged, unpacks beyond all measure, or a setting does not fit it
 */
export const openWorkbook = async (source, settings) => {
    const zip = await openZip(source);
    const workbook = await readWorkbook(zip);
    const sheet = chooseSheet(workbook, settings.sheet);
    const context = {
        sharedStrings: workbook.sharedStrings === null ? [] : await readSharedStrings(zip, workbook.sharedStrings),
        dateStyles: workbook.styles === null ? [] : await readDateStyles(zip, workbook.styles),
        isFrom1904: workbook.isFrom1904,
    };
    const links = await readLinks(zip, sheet.part);
    const read = () => readSheet(zip, sheet.part, links, context);
    const first = await firstRows(read(), settings.headerRow ?? 1);
    if (first.length === 0)
        throw new UserError(`The sheet "${sheet.name}" is empty.`, "Choose another with --sheet.");
    const given = settings.headerRow === undefined ? undefined : first.find(({ line }) => line === settings.headerRow);
    if (settings.headerRow !== undefined && given === undefined) {
        throw new UserError(`--header-row ${settings.headerRow}: that row is empty.`, "Give the row of the column names.");
    }
    const found = given ?? headerAmong(first, settings.namedHeaders, withLinks);
    const header = settings.hasHeader === false ? null : found;
    const dataLine = header === null ? 1 : header.line + 1;
    return {
        form: {
            format: "xlsx",
            isGzip: false,
            encoding: "utf-8",
            hasByteOrderMark: false,
            delimiter: null,
            headerRow: header?.line ?? null,
            sheet: sheet.name,
        },
        header: header?.cells.map((cell) => cell.trim()) ?? null,
        sample: first.filter(({ line }) => line >= dataLine).map(withLinks),
        rows: async function* () {
            for await (const batch of read()) {
                const rows = batch.filter(({ line }) => line >= dataLine);
                if (rows.length > 0)
                    yield rows;
            }
        },
    };
};
