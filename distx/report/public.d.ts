import type { ReportModel } from "./model.ts";
/**
 * The report for publication: URLs and hosts defanged; notifiers' names, references, notes, titles of pages and mail
 * addresses left out. Numbers stay as they are. Values of imported columns stay too: who breaks down by one wants them.
 */
export declare const toPublic: (model: ReportModel) => ReportModel;
