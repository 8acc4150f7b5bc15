import type { ReportModel } from "./model.ts";
export declare const REPORT_FORMATS: readonly ["text", "markdown", "csv", "json", "html"];
export type ReportFormat = (typeof REPORT_FORMATS)[number];
/** Writes a report down, in pieces, so that a long evidence list is never held whole. Same model, same bytes. */
export type Renderer = (model: ReportModel) => AsyncIterable<string>;
export declare const RENDERERS: Readonly<Record<ReportFormat, Renderer>>;
