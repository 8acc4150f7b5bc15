import type { Table } from "../document/document.ts";
/** A table without borders in at most `width` terminal columns; where it does not fit, a line for each cell. */
export declare const textTable: (table: Table, width: number) => string[];
