import type { ReportModel } from "./model.ts";
/** One tidy table: `section` says what a row observes. All evidence is in it. */
export declare function renderCsv(model: ReportModel): AsyncGenerator<string>;
