import type { CheckResult } from "../../verification.ts";
import type { Database } from "../open-database.ts";
import { type Pause } from "./findings.ts";
/** The packed looks of each sweep against its snapshots. */
export declare const checkPackedLooks: (database: Database, pause: Pause) => Promise<CheckResult>;
