import type { ReportModel } from "./model.ts";
/** The report in GitHub-flavoured Markdown, for a wiki, an issue or a pad. */
export declare function renderMarkdown(model: ReportModel): AsyncGenerator<string>;
