import type { StudyCondition } from "../study-condition.ts";
/** Looks at a study's file without bringing it up to date. Never throws for what may be wrong with it. */
export declare const inspectStudy: (path: string) => Promise<StudyCondition>;
/** The version of SQLite, or why it cannot be loaded. */
export declare const sqliteVersion: () => Promise<string | Error>;
