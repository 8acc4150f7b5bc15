import type { Row } from "../rows/row.ts";
import { type CellContext, type CellKind, cellText } from "./cell-value.ts";
import { readWholeXml, readXml } from "./read-xml.ts";
import { readRelations } from "./relations.ts";
import type { Zip } from "./zip.ts";

const MOST_COLUMNS = 16_384;
/** Excel allows 65,530 links on a sheet. */
const MOST_LINKS = 200_000;
const HYPERLINK_FORMULA = /^\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i;
const WEB_ADDRESS = /^(?:https?:)?\/\/|^https?:/i;

/** The column (from 0) and row (from 1) of a reference such as `AB12`; null when it is none. */
const parseReference = (reference: string | undefined): { column: number; row: number } | null => {
	const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})/.exec(reference ?? "") ?? [];
	if (letters === undefined || digits === undefined) return null;
	const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
	return { column, row: Number(digits) };
};

/** The cells of a reference to one or to a block of them: `A2`, `A2:B5`. One link may stand for many cells. */
function* cellsIn(reference: string | undefined): Generator<{ readonly column: number; readonly row: number }> {
	const [first = "", last = first] = (reference ?? "").split(":");
	const [from, to] = [parseReference(first), parseReference(last)];
	if (from === null || to === null) return;
	for (let row = from.row; row <= to.row; row++) {
		for (let column = from.column; column <= to.column; column++) yield { column, row };
	}
}

/** Web addresses by row and column. Links come behind the rows in a sheet, so they are read in a pass of their own. */
export type Links = ReadonlyMap<number, ReadonlyMap<number, string>>;

export const readLinks = async (zip: Zip, part: string): Promise<Links> => {
	const relations = await readRelations(zip, part);
	const links = new Map<number, Map<number, string>>();
	let count = 0;
	if (relations.size === 0) return links;
	await readWholeXml(zip.read(part), {
		open: (name, attributes) => {
			if (name !== "hyperlink" || count >= MOST_LINKS) return;
			const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
			const relation = relations.get(id);
			if (relation?.isExternal !== true || !WEB_ADDRESS.test(relation.target)) return;
			// Excel keeps what stands behind a # apart.
			const fragment = attributes.location === undefined ? "" : `#${attributes.location}`;
			for (const { column, row } of cellsIn(attributes.ref)) {
				if (count++ >= MOST_LINKS) return;
				links.set(row, (links.get(row) ?? new Map<number, string>()).set(column, `${relation.target}${fragment}`));
			}
		},
	});
	return links;
};

/** The rows of a sheet, in batches, with their numbers; empty rows are left out. */
export const readSheet = async function* (
	zip: Zip,
	part: string,
	links: Links,
	context: CellContext,
): AsyncGenerator<readonly Row[]> {
	let rows: Row[] = [];
	let number = 0;
	let cells: string[] = [];
	let rowLinks = new Map<number, string>();
	let column = -1;
	let kind: CellKind = { type: "n", style: 0 };
	let value = "";
	let formula = "";
	let inside: "value" | "formula" | "text" | null = null;
	let aids = 0;

	const endCell = (): void => {
		if (column >= MOST_COLUMNS) return;
		const text = cellText(value, kind, context);
		while (cells.length < column) cells.push("");
		cells[column] = text;
		const address = HYPERLINK_FORMULA.exec(formula)?.[1]?.replaceAll('""', '"');
		if (address !== undefined && WEB_ADDRESS.test(address)) rowLinks.set(column, address);
	};
	const endRow = (): void => {
		for (const [linked, address] of links.get(number) ?? []) rowLinks.set(linked, address);
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
			} else if (name === "c") {
				column = parseReference(attributes.r)?.column ?? column + 1;
				kind = { type: attributes.t ?? "n", style: Number(attributes.s ?? 0) };
				value = "";
				formula = "";
			} else if (name === "rPh") aids++;
			inside = name === "v" ? "value" : name === "f" ? "formula" : name === "t" && aids === 0 ? "text" : null;
		},
		text: (text) => {
			if (inside === "value" || inside === "text") value += text;
			else if (inside === "formula") formula += text;
		},
		close: (name) => {
			inside = null;
			if (name === "rPh") aids--;
			else if (name === "c") endCell();
			else if (name === "row") endRow();
		},
	});
	for await (const _ of reading) {
		if (rows.length === 0) continue;
		yield rows;
		rows = [];
	}
};
