import { type AnyField } from "./field.ts";
/** Whether a cell is a column name that some field goes by. */
export declare const isKnownName: (cell: string) => boolean;
/** The columns (from 0) whose header is a name of the field, in the best tier that has any. */
export declare const columnsNamed: (header: readonly string[], field: AnyField, tiers?: number) => readonly number[];
/** The columns whose header only hints at a URL (`final_url`). */
export declare const columnsHintingAtUrl: (header: readonly string[]) => readonly number[];
