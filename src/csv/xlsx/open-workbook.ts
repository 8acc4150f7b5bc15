import { UserError } from "../../domain/user-error.ts";
import type { ByteSource } from "../bytes/byte-source.ts";
import type { Row } from "../rows/row.ts";
import { showValue } from "../rows/show-value.ts";
import type { Table, TableSettings } from "../table.ts";
import { headerAmong } from "../text/find-header.ts";
import type { LayoutSettings } from "../text/layout.ts";
import { readDateStyles } from "./number-formats.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readLinks, readSheet } from "./sheet.ts";
import { chooseSheet, readWorkbook } from "./workbook.ts";
import { openZip } from "./zip.ts";

const SAMPLE_ROWS = 200;

type CellRow = Extract<Row, { kind: "cells" }>;

const firstRows = async (rows: AsyncIterable<readonly Row[]>, from: number): Promise<readonly CellRow[]> => {
	const first: CellRow[] = [];
	for await (const batch of rows) {
		for (const row of batch) if (row.kind === "cells" && row.line >= from) first.push(row);
		if (first.length >= SAMPLE_ROWS) break;
	}
	return first.slice(0, SAMPLE_ROWS);
};

/** A row as it reads where links count as the text of their cells. */
const withLinks = (row: CellRow): readonly string[] => row.cells.map((cell, column) => row.links?.get(column) ?? cell);

/**
 * Opens a sheet of an .xlsx workbook (ECMA-376): dates by the style of their cells, links by their addresses.
 * @throws UserError when it is damaged, unpacks beyond all measure, or a setting does not fit it
 */
export const openWorkbook = async (
	source: ByteSource,
	settings: TableSettings & Pick<LayoutSettings, "namedHeaders">,
): Promise<Table> => {
	const zip = await openZip(source);
	const workbook = await readWorkbook(zip);
	const sheet = chooseSheet(workbook, settings.sheet);
	const context = {
		sharedStrings: workbook.sharedStrings === null ? [] : await readSharedStrings(zip, workbook.sharedStrings),
		dateStyles: workbook.styles === null ? [] : await readDateStyles(zip, workbook.styles),
		isFrom1904: workbook.isFrom1904,
	};
	const links = await readLinks(zip, sheet.part);
	const read = (): AsyncIterable<readonly Row[]> => readSheet(zip, sheet.part, links, context);
	const first = await firstRows(read(), settings.headerRow ?? 1);
	if (first.length === 0) {
		const others = workbook.sheets.map(({ name }) => showValue(name, 40)).join(", ");
		throw new UserError(
			`The sheet "${showValue(sheet.name, 40)}" is empty.`,
			`Choose another with --sheet: ${others}.`,
		);
	}
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
		serials: workbook.isFrom1904 ? "excel-1904" : "excel",
		rows: async function* () {
			for await (const batch of read()) {
				const rows = batch.filter(({ line }) => line >= dataLine);
				if (rows.length > 0) yield rows;
			}
		},
	};
};
