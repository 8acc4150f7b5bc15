import type { ReportModel } from "../model.ts";
import { type Section } from "./document.ts";
/** The denominators, from the list to what the headline rests on; what each step leaves out is named. */
export declare const flowSection: (model: ReportModel) => Section;
