import type { NoticeListSettings, Understood } from "../../csv/notice-list.ts";
import type { PackedBatch } from "./batch-codec.ts";
/** What the reading thread is told to read. */
export type ThreadTask = {
    readonly path: string;
    readonly size: number;
    readonly settings: NoticeListSettings;
};
/** What it sends, in order. */
export type FromThread = {
    readonly kind: "opened";
    readonly understood: Understood;
} | {
    readonly kind: "batch";
    readonly batch: PackedBatch;
} | {
    readonly kind: "restart";
} | {
    readonly kind: "done";
    readonly understood: Understood;
}
/** A UserError. */
 | {
    readonly kind: "refused";
    readonly what: string;
    readonly hint: string | null;
} | {
    readonly kind: "fault";
    readonly text: string;
};
/** What it is sent: a batch was taken, it may read one more. */
export type ToThread = "taken";
/** Batches that it reads ahead; each is some 130 kB of the list. */
export declare const BATCHES_AHEAD = 4;
