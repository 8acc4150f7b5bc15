import type { GroupTest } from "../../report/model.ts";
import { type ReportRow } from "./report-row.ts";
/** The targets of one value of a breakdown. */
export type Cell = {
    readonly value: string;
    readonly rows: readonly ReportRow[];
};
/** Every pair, in order. */
export declare const pairsOf: <Item>(items: readonly Item[]) => readonly (readonly [Item, Item])[];
/**
 * Tests between groups over all of them and, with three or more, over each pair with Holm's adjustment. The log-rank test
 * over clusters is made where enough are known, since the plain one takes targets as independent.
 */
export declare const testsOf: (by: string, cells: readonly Cell[], seed: number) => readonly GroupTest[];
