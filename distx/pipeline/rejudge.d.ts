import type { RuleSet } from "../classify/rule-set.ts";
import type { SnapshotId } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
import { type Verdict } from "../domain/verdict.ts";
import type { LastLook, Threshold } from "../report/model/estimates.ts";
import type { Store, TargetRecord } from "../store/store.ts";
import type { ReportRequest } from "./report/report-request.ts";
export type RejudgeRequest = {
    readonly rules: RuleSet;
    readonly isWanted: (target: TargetRecord) => boolean;
    readonly judgedAt: Instant;
    readonly toolVersion: string;
    /** The published numbers to compare, before and after. */
    readonly report: ReportRequest;
    /** Looks and targets that are listed one by one; all are counted. */
    readonly list: number;
    readonly signal: AbortSignal;
    readonly onProgress: (looks: number) => void;
};
export type ChangedLook = {
    readonly url: string;
    readonly look: SnapshotId;
    readonly at: Instant;
    readonly from: Verdict;
    readonly to: Verdict;
};
/** The same change of verdict in so many looks. */
export type ChangeCount = {
    readonly from: Verdict;
    readonly to: Verdict;
    readonly looks: number;
};
/** A target's state in a word: `live`, `removed`, `removed (unconfirmed)`, `restricted`, `unknown`. */
export type ChangedState = {
    readonly url: string;
    readonly from: string;
    readonly to: string;
};
export type Numbers = {
    readonly thresholds: readonly Threshold[];
    readonly atLastLook: readonly LastLook[];
};
export type RejudgeResult = {
    /** Polled looks that were judged again, and those that kept no evidence. */
    readonly looks: number;
    readonly withoutEvidence: number;
    /** Looks whose verdict is another one now; of them, those with another status. */
    readonly changed: number;
    readonly changedStatus: number;
    /** The most frequent first. */
    readonly changes: readonly ChangeCount[];
    readonly snapshots: readonly ChangedLook[];
    readonly changedStates: number;
    readonly states: readonly ChangedState[];
    readonly before: Numbers;
    readonly after: Numbers;
    readonly interrupted: boolean;
};
/**
 * Judges stored evidence by today's rules, stores verdicts that differ beside the stored ones, and says which looks,
 * states and published numbers change. Page by page, each all or nothing: broken off, it goes on where it stopped when it
 * is run again, and run again afterwards it changes nothing. On a store that keeps nothing (`openSqliteStoreAsIf`) it
 * only shows what would change.
 */
export declare const rejudge: (store: Store, request: RejudgeRequest) => Promise<RejudgeResult>;
