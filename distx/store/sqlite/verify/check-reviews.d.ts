import type { CheckResult } from "../../verification.ts";
import type { Database } from "../open-database.ts";
import type { VerdictTable } from "../verdict-table.ts";
import { type Pause } from "./findings.ts";
/** What people saw and decided, against its chains; and that each settled suspicion has its last settlement. */
export declare const checkReviews: (database: Database, verdicts: VerdictTable, pause: Pause) => Promise<CheckResult>;
