import type { ReportModel } from "./model.ts";
/** One JSON document; the evidence comes last, a target a line, so that it can be written without being held. */
export declare function renderJson(model: ReportModel): AsyncGenerator<string>;
