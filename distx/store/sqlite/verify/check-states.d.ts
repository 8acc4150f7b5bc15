import type { CheckResult } from "../../verification.ts";
import type { Database } from "../open-database.ts";
import type { VerdictTable } from "../verdict-table.ts";
import { type Pause } from "./findings.ts";
/** The maintained states and runs against those that snapshots and notices give. */
export declare const checkStates: (database: Database, verdicts: VerdictTable, pause: Pause) => Promise<CheckResult>;
