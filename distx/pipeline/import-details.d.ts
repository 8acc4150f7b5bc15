import type { UnderstoodLooks } from "../csv/look-list.ts";
import type { Understood } from "../csv/notice-list.ts";
/** How a list of either kind was read. */
export type UnderstoodList = Understood | UnderstoodLooks;
/** Each mapped field with its column: the header, or the number (from 1) in a list without one. */
export declare const columnsByField: ({ columns, header }: UnderstoodList) => Readonly<Record<string, string | number>>;
/** The columns that no field was mapped to, by name. */
export declare const keptColumns: ({ columns, header }: UnderstoodList) => readonly string[];
/** How a list was read, for the record of the import and for JSON. */
export declare const importDetails: (understood: Understood, counts: {
    readonly byReason: Readonly<Record<string, number>>;
    readonly assumed: Readonly<Record<string, number>>;
}) => Readonly<Record<string, unknown>>;
/** `dialect` of the JSON that import prints (contract.md section 2). */
export declare const dialectOf: ({ form }: UnderstoodList) => Readonly<Record<string, unknown>>;
