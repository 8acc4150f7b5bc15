import type { Threshold } from "../model/estimates.ts";
import type { ReportModel } from "../model.ts";
import { type Column, type Section } from "./document.ts";
/** Columns that every table of shares has, after its own first ones. */
export declare const shareColumns: (level: number) => Column[];
export declare const shareCells: (row: Threshold) => string[];
/** The four counts, share, interval and range for each threshold, then the same under other readings. */
export declare const thresholdSection: (model: ReportModel) => Section;
