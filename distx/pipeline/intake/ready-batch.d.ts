import type { Canonicaliser } from "../../canonical/canonicalise.ts";
import type { NoticeDraft } from "../../csv/rows/read-notice.ts";
import { type RowProblem } from "../../csv/rows/row-problem.ts";
import type { IntakeEntry } from "../../store/store.ts";
/** Rows of a list with their URLs read: ready to be stored, or refused. */
export type ReadyBatch = {
    readonly rows: number;
    readonly entries: readonly IntakeEntry[];
    readonly problems: readonly RowProblem[];
    /** What was read into URLs, counted by kind (`https-assumed`, `refanged` …). */
    readonly assumed: ReadonlyMap<string, number>;
};
/** Reads the URLs of a batch. */
export declare const readyBatch: (batch: readonly (NoticeDraft | RowProblem)[], canonicalise: Canonicaliser["canonicalise"]) => ReadyBatch;
