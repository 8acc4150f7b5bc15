import type { ReportModel } from "../report/model.ts";
/** The report's first chart, as SVG or PNG. Throws UserError where there is none, or PNG cannot be drawn. */
export declare const firstChart: (model: ReportModel, format: "svg" | "png") => Promise<Uint8Array>;
/** What was written to a folder of charts. */
export type WrittenCharts = {
    readonly files: readonly string[];
    readonly withPng: boolean;
};
/** Writes every chart into the folder as SVG, and as PNG where the optional package is installed. */
export declare const writeCharts: (model: ReportModel, folder: string) => Promise<WrittenCharts>;
