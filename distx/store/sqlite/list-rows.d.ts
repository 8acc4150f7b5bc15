import type { ListRecord } from "../store.ts";
export type ListRow = {
    readonly imported_at: number;
    readonly name: string;
    readonly sha256: string;
    readonly cohort: string;
    readonly rows: number;
    readonly accepted: number;
    readonly duplicates: number;
    readonly rejected: number;
    readonly details: string;
};
export declare const listFrom: (row: ListRow) => ListRecord;
