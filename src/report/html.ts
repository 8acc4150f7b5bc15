import { assertNever } from "../domain/brand.ts";
import type { Block, Column, Section, Table } from "./document/document.ts";
import { closing, findings } from "./document/sections.ts";
import { headline } from "./headline.ts";
import { evidenceMarkup } from "./html/evidence.ts";
import { figureMarkup } from "./html/figures.ts";
import { STYLE } from "./html/style.ts";
import { type Markup, markup, NOTHING, trusted } from "./markup.ts";
import type { ReportModel } from "./model.ts";
import { counted, dateTime } from "./words.ts";

/** Longer tables are cut, and say so: the CSV and JSON reports hold all rows. */
const MOST_ROWS = 500;

/** Characters above which a column of text is given room to wrap in. */
const LONG_CELL = 24;

/** Nothing is loaded and nothing runs, wherever the file is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const cellMarkup = (cell: string, column: Column | undefined): Markup =>
	column?.code === true && cell !== "" ? markup`<code>${cell}</code>` : markup`${cell}`;

/** How a column is set: numbers to the right, long texts with room to wrap in. */
const classOf = (column: Column, cells: readonly string[]): Markup => {
	if (column.align === "right") return markup` class="number"`;
	return cells.some((cell) => cell.length > LONG_CELL) ? markup` class="long"` : NOTHING;
};

const tableMarkup = ({ id, caption, columns, rows: all }: Table, heading: string): Markup => {
	const rows = all.slice(0, MOST_ROWS);
	const cut = all.length - rows.length;
	const classes = columns.map((column, index) =>
		classOf(
			column,
			rows.map((cells) => cells[index] ?? ""),
		),
	);
	const heads = columns.map(({ head }, index) => markup`<th scope="col"${classes[index] ?? NOTHING}>${head}</th>`);
	const body = rows.map((cells) => {
		const marked = cells.map((cell, index) => {
			const content = cellMarkup(cell, columns[index]);
			const className = classes[index] ?? NOTHING;
			return index === 0
				? markup`<th scope="row"${className}>${content}</th>`
				: markup`<td${className}>${content}</td>`;
		});
		return markup`<tr>${marked}</tr>`;
	});
	const label = markup`<p class="caption${caption === heading ? markup` unseen` : NOTHING}" id="${id}">${caption}</p>`;
	const rest = cut > 0 ? markup`<p>… and ${counted(cut, "more row")} in the CSV and JSON reports.</p>` : NOTHING;
	return markup`${label}<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}"><table aria-labelledby="${id}"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>${rest}
`;
};

const blockMarkup = (block: Block, section: Section, model: ReportModel): Markup => {
	switch (block.kind) {
		case "paragraph":
			return markup`<p${section.id === "method" ? markup` class="quote"` : NOTHING}>${block.text}</p>
`;
		case "list":
			return markup`<ul>${block.items.map((item) => markup`<li>${item}</li>`)}</ul>
`;
		case "table":
			return tableMarkup(block.table, section.heading);
		case "figure":
			return figureMarkup(block.figure, model);
		default:
			return assertNever(block);
	}
};

const sectionMarkup = (section: Section, model: ReportModel): Markup =>
	markup`<section><h2 id="${section.id}">${section.heading}</h2>
${section.blocks.map((block) => blockMarkup(block, section, model))}</section>
`;

const contents = (sections: readonly Pick<Section, "id" | "heading">[]): Markup =>
	markup`<nav aria-label="Sections"><ul>${sections.map(({ id, heading }) => markup`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>`;

/** One HTML file that needs no script, no network and no other file. */
export async function* renderHtml(model: ReportModel): AsyncGenerator<string> {
	const before = findings(model);
	const after = closing(model);
	const title = `Still up? Report as of ${dateTime(model.asOf)}`;
	yield markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="headline">${headline(model)}</p>
${contents([...before, { id: "evidence", heading: "Evidence" }, ...after])}
</header>
<main>
`.source;
	for (const section of before) yield sectionMarkup(section, model).source;
	for await (const part of evidenceMarkup(model.evidence)) yield part.source;
	for (const section of after) yield sectionMarkup(section, model).source;
	yield markup`</main>
<footer><p>${model.provenance.tool}${model.audience === "public" ? ". Public copy: URLs are defanged, names left out" : ""}.</p></footer>
</body>
</html>
`.source;
}
