import type { Cohort } from "../../domain/notice.ts";
import type { ReadyBatch } from "./ready-batch.ts";
export type PackedBatch = {
    readonly text: string;
    readonly numbers: Float64Array<ArrayBuffer>;
    readonly cohort: Cohort;
    readonly rest: Omit<ReadyBatch, "entries">;
};
export declare const packBatch: ({ entries, ...rest }: ReadyBatch) => PackedBatch;
export declare const unpackBatch: ({ text, numbers, cohort, rest }: PackedBatch) => ReadyBatch;
