import type { ReportModel } from "../model.ts";
import { type Section } from "./document.ts";
/** What is gone at the as-of, by removal kind and by the reason that the page gave. */
export declare const removalsSection: ({ removals }: ReportModel) => Section;
/** Reappearances, listed, and the removals that still wait for a second look. */
export declare const reappearanceSection: (model: ReportModel) => Section;
/** The background loss; empty without a control cohort. */
export declare const controlSections: (model: ReportModel) => Section[];
/** Agreement of a person with the tool, per status; empty where nothing was drawn or reviewed. */
export declare const handCheckSections: ({ handChecks, reviews, policy }: ReportModel) => Section[];
/** Sweeps whose verdicts are kept out; empty where all is well. */
export declare const suspicionSections: ({ suspicions }: ReportModel) => Section[];
/** The states over time; empty without points. */
export declare const timelineSections: ({ timeline }: ReportModel) => Section[];
