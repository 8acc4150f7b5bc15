import type { CheckResult } from "../../verification.ts";
import type { Database } from "../open-database.ts";
import { type Pause } from "./findings.ts";
/** Stored evidence against its digest; the digest itself is covered by the snapshots' chain. */
export declare const checkEvidence: (database: Database, pause: Pause) => Promise<CheckResult>;
