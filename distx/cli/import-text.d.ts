import type { LookImport } from "../pipeline/import-looks.ts";
import type { ImportResult } from "../pipeline/import-notices.ts";
type Settings = {
    readonly db: string;
    readonly isDryRun: boolean;
    readonly rejectsFile: string | null;
    /** A sweep follows by itself. */
    readonly isSwept?: boolean;
};
/** What an import says on a terminal: how the list was read, what became of its rows, what to do next. */
export declare const importText: (name: string, result: ImportResult, settings: Settings) => string;
/** The same for a list of past looks. */
export declare const lookImportText: (name: string, result: LookImport, settings: Settings) => string;
export {};
