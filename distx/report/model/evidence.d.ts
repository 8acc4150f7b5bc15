import type { Cohort } from "../../domain/notice.ts";
import type { ItemKind, PlatformName } from "../../domain/target.ts";
import type { Instant } from "../../domain/time.ts";
import type { Grade, Reason, Scope, Status } from "../../domain/verdict.ts";
/** One look at a target: a stored snapshot, or what a person saw. Texts are untrusted; renderers neutralise them. */
export type EvidenceLook = {
    readonly at: Instant;
    readonly status: Status;
    readonly reason: Reason | null;
    readonly scope: Scope | null;
    readonly rule: string | null;
    readonly grade: Grade | null;
    readonly httpStatus: number | null;
    readonly finalUrl: string | null;
    readonly title: string | null;
    readonly sha256: string | null;
    /** Kept out of states and statistics. */
    readonly suspect: boolean;
    readonly origin: "poll" | "import" | "review";
    readonly vantage: string | null;
};
export type EvidenceNotice = {
    readonly reportedAt: Instant;
    readonly precision: "instant" | "date";
    /** The URL and the date as the list wrote them. */
    readonly listedUrl: string;
    readonly reportedOn: string;
    readonly notifier: string | null;
    readonly category: string | null;
    readonly channel: string | null;
    readonly reference: string | null;
    readonly note: string | null;
};
export type EvidenceTarget = {
    readonly url: string;
    readonly platform: PlatformName;
    readonly kind: ItemKind;
    readonly cohort: Cohort;
    /** The state at the as-of; `unknown` without a conclusive look. */
    readonly state: Exclude<Status, "inconclusive"> | "unknown";
    readonly confirmed: boolean;
    /** Days: last seen live, first seen removed after it. */
    readonly lastLive: number | null;
    readonly firstRemoved: number | null;
    readonly notices: readonly EvidenceNotice[];
    readonly looks: readonly EvidenceLook[];
};
/** Read anew at each iteration and a target at a time, so that a list of 100,000 targets never lies in memory whole. */
export type EvidenceList = {
    /** Targets that the report speaks of. */
    readonly total: number;
    /** Targets that `targets` gives, where these are fewer than `total`. */
    readonly listed?: number;
    readonly targets: Iterable<EvidenceTarget> | AsyncIterable<EvidenceTarget>;
};
/** How many targets the list gives. */
export declare const listedIn: ({ total, listed }: EvidenceList) => number;
