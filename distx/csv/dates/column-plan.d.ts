import type { Instant } from "../../domain/time.ts";
import type { Table } from "../table.ts";
import { type DatePlan } from "./date-plan.ts";
/** How the date column of a table is read; the whole column is looked at only when some date needs it. */
export type ColumnPlan = {
    plan(): DatePlan;
    /** Looks at the whole column for what it proves about dates that read two ways. */
    settle(): Promise<void>;
};
/**
 * Makes the plan of a column, settled already where the first rows need that.
 * @throws UserError when `dateFormat` is none
 */
export declare const createColumnPlan: (table: Table, column: number | undefined, dateFormat: string | undefined, now: Instant) => Promise<ColumnPlan>;
