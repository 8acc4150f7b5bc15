import type { Snapshot } from "../domain/snapshot.ts";
import { type Status } from "../domain/verdict.ts";
import type { StoredNotice, TargetRecord } from "../store/store.ts";
export type ExportRow = Readonly<Record<string, string | number | boolean | null>>;
/** The status that a target stands at: of its last conclusive looks, else inconclusive; null before the first look. */
export declare const standingOf: ({ run, lastVerdict }: TargetRecord["state"]) => Status | null;
export declare const targetRow: ({ state, ...target }: TargetRecord) => ExportRow;
export declare const noticeRow: (notice: StoredNotice, url: string | null) => ExportRow;
export declare const snapshotRow: (snapshot: Snapshot, url: string | null) => ExportRow;
