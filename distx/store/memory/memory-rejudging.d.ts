import type { Snapshot, SnapshotId } from "../../domain/snapshot.ts";
import type { TargetId } from "../../domain/target.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { RejudgeLog } from "../rejudge-log.ts";
import type { MemoryTarget } from "./memory-target.ts";
/** All looks in one page; `replace` puts another verdict in force. */
export declare const createMemoryRejudging: (targets: () => readonly MemoryTarget[], snapshotsOf: (target: TargetId) => readonly Snapshot[], replace: (id: SnapshotId, verdict: Verdict) => void) => RejudgeLog;
