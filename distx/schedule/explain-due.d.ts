import type { Due } from "./due.ts";
/** One line that says when a target is looked at next, and why. */
export declare const explainDue: (due: Due) => string;
