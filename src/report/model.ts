import type { Cohort } from "../domain/notice.ts";
import type { ItemKind, PlatformName } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { FirstSeenGone, LastLook, Sensitivity, Survival, Threshold } from "./model/estimates.ts";
import type { EvidenceList } from "./model/evidence.ts";
import type { Policy, Provenance } from "./model/provenance.ts";

// Everything that a report says, as plain data. Pipeline fills it; a renderer only writes it down. Shares and limits
// are fractions of 1, times days since the notice, `null` a number that does not exist (contract.md section 2, report).

/**
 * The denominators in order (domain.md section 4, point 2): rows → accepted → targets → up at the first look → old
 * enough → looked at in time → conclusive. The last three speak of `afterDays`, the headline's threshold. Control
 * targets are counted in `control` alone.
 */
export type Flow = {
	/** Rows of all imported lists; always `accepted + duplicates + rejected`. */
	readonly rows: number;
	readonly accepted: number;
	readonly duplicates: number;
	readonly rejected: number;
	/** Targets on the lists that the report leaves out: reported after the as-of, or not what was asked for. */
	readonly notYetReported: number;
	readonly filteredOut: number;
	readonly targets: number;
	/**
	 * Live (or restricted) at the first conclusive look, and removed at it, those gone when reported left out of both:
	 * with these and `noInformation` they make up `targets`.
	 */
	readonly upAtFirstLook: number;
	readonly removedAtFirstLook: number;
	/** Removed at or before day 0 and never live later: excluded from every estimate. */
	readonly goneWhenReported: number;
	/** Never a conclusive look: counted as unknown. */
	readonly noInformation: number;
	/** The lasting removal came after no live look: it rests on the reporter's word that it was live. */
	readonly neverSeenLive: number;
	/** The threshold that the next four counts speak of. */
	readonly afterDays: number;
	readonly notYetDue: number;
	readonly oldEnough: number;
	/** Of the old enough: at least one look at or after day N, or found removed or restricted before. */
	readonly lookedAtInTime: number;
	readonly conclusive: number;
	readonly snapshots: number;
	readonly inconclusiveSnapshots: number;
	readonly suspectSnapshots: number;
	/** Removed runs that a live look followed: not events. */
	readonly transientGaps: number;
	/** Targets whose first disappearance is not their lasting one. */
	readonly firstDisappearanceDiffers: number;
};

/** One value of a breakdown: `platform` = `facebook`. */
export type Group = {
	readonly value: string;
	/** Targets in the group that the thresholds and curves rest on. */
	readonly n: number;
	/** True where the cell is too small for an interval to mean much (the policy's own bound). */
	readonly small: boolean;
	readonly snapshots: number;
	readonly inconclusiveSnapshots: number;
	/** Median days between two looks at a target; null with fewer than two looks. */
	readonly medianGapDays: number | null;
	readonly thresholds: readonly Threshold[];
	readonly survival: Survival;
	readonly firstSeenGone: FirstSeenGone;
};

/** `by` is `platform`, `kind`, `category`, `notifier`, `channel`, `host` or an imported column. */
export type Breakdown = { readonly by: string; readonly groups: readonly Group[] };

/** Difference of the shares still up, first minus second, with Newcombe's limits (1998). */
export type Comparison = {
	readonly by: string;
	readonly first: string;
	readonly second: string;
	readonly afterDays: number;
	readonly difference: number | null;
	readonly low: number | null;
	readonly high: number | null;
};

export type GroupTest = {
	readonly by: string;
	readonly method: "log-rank" | "clustered-log-rank" | "interval-log-rank";
	/** The two groups compared, or null for all groups at once. */
	readonly pair: readonly [string, string] | null;
	readonly statistic: number | null;
	readonly df: number | null;
	readonly p: number | null;
	/** After Holm over the pairs; null for the test over all groups. */
	readonly adjusted: number | null;
	/** Clusters whose labels were permuted, and how many lie in more than one group (any: no test); else null. */
	readonly clusters: number | null;
	readonly mixed: number | null;
};

/** Targets that were never reported, looked at the same way: the background loss. */
export type ControlCohort = {
	readonly n: number;
	/** Listed as control and reported as well: left out of this cohort. */
	readonly alsoReported: number;
	readonly thresholds: readonly Threshold[];
	readonly survival: Survival;
	/** Share still up, reported minus control. */
	readonly differences: readonly Pick<Comparison, "afterDays" | "difference" | "low" | "high">[];
};

/** Targets removed at the as-of, by what is gone and by the reason that the page itself gave. */
export type Removals = {
	readonly content: number;
	readonly account: number;
	readonly host: number;
	readonly reasons: readonly { readonly reason: string; readonly count: number }[];
	/** Of those: excluded from every estimate, and not seen often enough to be sure. */
	readonly goneWhenReported: number;
	readonly unconfirmed: number;
	/** Restricted, not removed: withheld in the vantage's country (`geo-withheld`, `legal-withheld`). */
	readonly geoWithheld: number;
};

/** Hand check: of `looked` sampled verdicts of this status, a person saw the same in `agreed`. */
export type HandCheck = {
	readonly status: "live" | "removed" | "restricted" | "inconclusive";
	readonly sampled: number;
	readonly looked: number;
	readonly agreed: number;
	readonly low: number | null;
	readonly high: number | null;
};

/** Looks that persons reviewed, in samples or not; nothing is corrected but by an override. */
export type Reviews = {
	readonly looks: number;
	/** Of them: chosen by somebody, not drawn; no part of the agreement. */
	readonly outsideSamples: number;
	/** Seen otherwise than the tool said. */
	readonly differing: number;
	/** Seen in different ways by different people. */
	readonly disagreeing: number;
	/** What a person saw counts in the look's place. */
	readonly overridden: number;
};

/** A sweep's verdicts that are kept out of states and statistics, and why. */
export type Suspicion = {
	readonly sweep: number;
	readonly at: Instant;
	readonly platform: PlatformName;
	readonly status: string;
	readonly why: string;
	readonly snapshots: number;
	/** A person's word: `accepted` verdicts count, `rejected` ones stay out; null: not settled, and out. */
	readonly settlement: "accepted" | "rejected" | null;
};

/** The state of the targets that had been reported by `at`, and what changed since the point before. */
export type TimelinePoint = {
	readonly at: Instant;
	readonly live: number;
	readonly removed: number;
	readonly restricted: number;
	readonly unknown: number;
	readonly newlyRemoved: number;
	readonly reappeared: number;
};

export type Reappearance = { readonly url: string; readonly removedAt: Instant; readonly liveAgainAt: Instant };

/** Day 0 of a notice; where the list gave a date alone, the end of that date (domain/notice.ts). */
export type NoticeTime = { readonly reportedAt: Instant; readonly precision: "instant" | "date" };

export type ReportModel = {
	readonly asOf: Instant;
	/** `public`: URLs defanged, names dropped (`toPublic`). */
	readonly audience: "private" | "public";
	/** Kinds of the reported targets, without repetition. */
	readonly kinds: readonly ItemKind[];
	readonly cohort: Cohort;
	/** The first and the last notice; null without any. */
	readonly reportedBetween: { readonly first: NoticeTime; readonly last: NoticeTime } | null;
	readonly flow: Flow;
	readonly thresholds: readonly Threshold[];
	/** A row for each of the thresholds. */
	readonly atLastLook: readonly LastLook[];
	readonly survival: Survival;
	readonly firstSeenGone: FirstSeenGone;
	readonly groups: readonly Breakdown[];
	readonly comparisons: readonly Comparison[];
	readonly tests: readonly GroupTest[];
	/** Number of targets that were live again after a confirmed removal, and the first of them by URL. */
	readonly reappearances: number;
	readonly reappeared: readonly Reappearance[];
	/** Number of removals seen too few times or too close together. */
	readonly unconfirmed: number;
	/** The thresholds without the unconfirmed removals; empty when there are none. */
	readonly withoutUnconfirmed: readonly Threshold[];
	/** The thresholds of the second estimand, first disappearance; empty where it is left out. */
	readonly firstDisappearance: readonly Threshold[];
	readonly sensitivity: Sensitivity;
	readonly removals: Removals;
	readonly control: ControlCohort | null;
	readonly handChecks: readonly HandCheck[];
	readonly reviews: Reviews;
	readonly suspicions: readonly Suspicion[];
	readonly timeline: readonly TimelinePoint[];
	readonly policy: Policy;
	readonly provenance: Provenance;
	readonly evidence: EvidenceList;
};
