import type { ReportModel } from "./model.ts";
/** What a reader must know before leaning on the numbers: the standing limits, then those of this very report. */
export declare const limitations: (model: ReportModel) => string[];
