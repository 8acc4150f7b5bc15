import type { Notice } from "../../domain/notice.ts";
import type { TargetId, TargetIdentity } from "../../domain/target.ts";
import type { Instant } from "../../domain/time.ts";
import type { ImportSession, ListRecord, StoredNotice, TargetRecord } from "../store.ts";
type Mark = {
    readonly targets: readonly TargetRecord[];
    readonly notices: number;
    readonly lists: readonly ListRecord[];
};
/** What an import needs of the arrays behind the in-memory store. */
export type MemoryIntake = {
    findTarget(url: string): TargetRecord | null;
    noticesOf(target: TargetId): readonly StoredNotice[];
    addTarget(identity: TargetIdentity, addedAt: Instant, notice: Notice): TargetId;
    addNotice(notice: StoredNotice): void;
    addList(list: ListRecord): void;
    mark(): Mark;
    reset(mark: Mark): void;
};
export declare const beginMemoryImport: (intake: MemoryIntake, importedAt: Instant) => ImportSession;
export {};
