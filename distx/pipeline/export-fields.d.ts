import type { ExportName } from "./export-names.ts";
/** The fields of the rows that `export` writes, in order: a list without rows has its header, too. */
export declare const EXPORT_FIELDS: Readonly<Record<ExportName, readonly string[]>>;
