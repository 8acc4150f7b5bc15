import type { ReportModel } from "./model.ts";
/** One HTML file that needs no script, no network and no other file. */
export declare function renderHtml(model: ReportModel): AsyncGenerator<string>;
