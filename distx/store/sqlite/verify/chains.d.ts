import type { CheckResult } from "../../verification.ts";
import type { Database } from "../open-database.ts";
import type { VerdictTable } from "../verdict-table.ts";
import { type Pause } from "./findings.ts";
/** Notices against their chain, which covers the target's URL as well. */
export declare const checkNoticeChain: (database: Database, pause: Pause) => Promise<CheckResult>;
/** Snapshots against their chain, which covers verdict and evidence as well. */
export declare const checkSnapshotChain: (database: Database, verdicts: VerdictTable, pause: Pause) => Promise<CheckResult>;
/** Rejudgements against their chain: a verdict slipped in beside a snapshot's own would change what counts. */
export declare const checkRejudgementChain: (database: Database, verdicts: VerdictTable, pause: Pause) => Promise<CheckResult>;
