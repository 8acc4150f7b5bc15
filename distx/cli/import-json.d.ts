import type { RowProblem } from "../csv/rows/row-problem.ts";
import type { LookImport } from "../pipeline/import-looks.ts";
import type { ImportResult } from "../pipeline/import-notices.ts";
type Json = Readonly<Record<string, unknown>>;
/** A list's import as contract.md section 2 tells, without its problems. */
export declare const importJson: (result: ImportResult) => Json;
export declare const lookImportJson: (result: LookImport) => Json;
/** A document piece by piece: a list may have a million problems. */
export declare const documentWithProblems: (head: Json, problems: AsyncIterable<RowProblem> | Iterable<RowProblem>) => AsyncGenerator<string>;
export {};
