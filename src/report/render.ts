import { renderCsv } from "./csv.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import type { ReportModel } from "./model.ts";
import { renderText } from "./text.ts";

export const REPORT_FORMATS = ["text", "markdown", "csv", "json", "html"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Writes a report down, in pieces, so that a long evidence list is never held whole. Same model, same bytes. */
export type Renderer = (model: ReportModel) => AsyncIterable<string>;

export const RENDERERS: Readonly<Record<ReportFormat, Renderer>> = {
	text: renderText,
	markdown: renderMarkdown,
	csv: renderCsv,
	json: renderJson,
	html: renderHtml,
};
