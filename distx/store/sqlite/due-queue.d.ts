import type { DueQueue, TargetRecord } from "../store.ts";
import type { Database } from "./open-database.ts";
import type { VerdictTable } from "./verdict-table.ts";
/**
 * Fixes which targets are due in a temporary table of numbers, so that a sweep holds neither the list nor a promise for
 * each target; lanes draw from it in target order.
 */
export declare const openDueQueue: (database: Database, verdicts: VerdictTable, isDue: (target: TargetRecord) => boolean, limit: number | null) => DueQueue;
