import type { Canonicaliser } from "../../canonical/canonicalise.ts";
import type { ByteSource } from "../../csv/bytes/byte-source.ts";
import { type NoticeListSettings, type Understood } from "../../csv/notice-list.ts";
import { type ReadyBatch } from "./ready-batch.ts";
/** Reads a list batch by batch, on this thread or on another. */
export type NoticeReader = {
    /**
     * The next batch, or "done". "restart" means: a date turned up that only its whole column could settle; that has been
     * looked at, the list begins anew, and what came before is to be forgotten.
     */
    next(): Promise<ReadyBatch | "done" | "restart">;
    /** How the list was read; final once it is done. */
    understood(): Understood;
    close(): Promise<void>;
};
/**
 * Reads a list on this thread.
 * @throws UserError when it is no list, or something about it has to be asked
 */
export declare const openReader: (source: ByteSource, settings: NoticeListSettings, canonicalise: Canonicaliser["canonicalise"]) => Promise<NoticeReader>;
