import { type Verdict } from "../../domain/verdict.ts";
/** A row of `reviews` without its chain link. */
export type ChainedReview = {
    readonly id: number;
    readonly snapshot_id: number;
    readonly reviewed_at: number;
    readonly saw: string;
    readonly reviewer: string;
    readonly note: string | null;
    readonly override_id: number | null;
};
/** The text of a review that its chain link covers. */
export declare const reviewChainText: (row: ChainedReview, override: Verdict | null) => string;
/** A row of `settlements` without its chain link. */
export type SettlementRow = {
    readonly id: number;
    readonly sweep_id: number;
    readonly platform: string;
    readonly status: string;
    readonly settlement: string;
    readonly settled_at: number;
    readonly settled_by: string;
    readonly note: string | null;
};
/** The text of a settlement that its chain link covers. */
export declare const settlementChainText: (row: SettlementRow) => string;
