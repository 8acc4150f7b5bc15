import type { ReportModel } from "./model.ts";
export type TextOptions = {
    /** Draw with ASCII characters alone. */
    readonly ascii?: boolean;
    /** Only the headline, the table of thresholds and the curve. */
    readonly brief?: boolean;
    /** Terminal columns, at least 60. */
    readonly width?: number;
};
/** The report for a terminal, in at most 80 columns. Evidence is counted here and listed in the other formats. */
export declare function renderText(model: ReportModel, options?: TextOptions): AsyncGenerator<string>;
