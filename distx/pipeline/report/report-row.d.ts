import { type ItemKind, type PlatformName, type TargetId } from "../../domain/target.ts";
import { type Instant } from "../../domain/time.ts";
import { type InstantsOf, type Return } from "../../history/confirmed-state.ts";
import { type FollowUp } from "../../history/follow-up.ts";
import type { Run } from "../../history/run.ts";
import type { StoredNotice, TargetHistory } from "../../store/store.ts";
import type { ReportRequest } from "./report-request.ts";
/**
 * One target as the estimators see it, on the clock of its first notice that the report is about. Only what the report
 * needs: a hundred thousand of them lie in memory at once.
 */
export type ReportRow = {
    readonly id: TargetId;
    readonly url: string;
    readonly platform: PlatformName;
    readonly itemKind: ItemKind;
    readonly account: string | null;
    readonly reportedAt: Instant;
    readonly age: number;
    readonly followUp: FollowUp;
    /** Runs as they were seen, and with restricted ones read as asked for. */
    readonly seen: readonly Run[];
    readonly runs: readonly Run[];
    /** The last run speaks for itself: it is no removal that was seen too seldom. */
    readonly confirmed: boolean;
    readonly returns: readonly Return[];
    readonly firstLookAt: Instant | null;
    readonly lastLookAt: Instant | null;
    /** Looks that are not suspect, and the inconclusive ones of them. */
    readonly looks: number;
    readonly inconclusiveLooks: number;
    /** What the main limits allow for (`--cluster`); null: treated as independent. */
    readonly cluster: string | null;
    /** What is known to fall together, asked for or not: the account, else the page owner's host. */
    readonly knownCluster: string | null;
};
/**
 * The row of a target, given the notices that count for it (at least one, in order of time). `shared` gives one string for
 * all that are equal.
 */
export declare const rowOf: (history: TargetHistory, notices: readonly StoredNotice[], request: ReportRequest, instantsOf: InstantsOf, shared: (name: string) => string) => ReportRow | null;
/** Rows that estimates rest on: what was gone when reported is excluded, and counted in the flow. */
export declare const isCounted: (row: ReportRow) => boolean;
