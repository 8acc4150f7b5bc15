import type { Threshold } from "../model/estimates.ts";
import type { Group, ReportModel } from "../model.ts";
import { type Section } from "./document.ts";
/** A group as it is printed: `(none)` without a value, `(few)` where it is small. */
export declare const groupName: (group: Group) => string;
/** A group's row at a threshold; undefined where the model holds none. */
export declare const groupThreshold: (group: Group, afterDays: number) => Threshold | undefined;
/** A section for each breakdown: shares with n, how it was looked at, differences, tests with their conditions. */
export declare const groupSections: (model: ReportModel) => Section[];
