import type { ReportModel } from "../model.ts";
import { type Section } from "./document.ts";
/** The numbers, in reading order; the headline stands before them. */
export declare const findings: (model: ReportModel) => Section[];
/** What stands after the evidence: method, limits, provenance. */
export declare const closing: (model: ReportModel) => Section[];
