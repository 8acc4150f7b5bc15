import { renderCsv } from "./csv.js";
import { renderHtml } from "./html.js";
import { renderJson } from "./json.js";
import { renderMarkdown } from "./markdown.js";
import { renderText } from "./text.js";
export const REPORT_FORMATS = ["text", "markdown", "csv", "json", "html"];
export const RENDERERS = {
    text: renderText,
    markdown: renderMarkdown,
    csv: renderCsv,
    json: renderJson,
    html: renderHtml,
};
