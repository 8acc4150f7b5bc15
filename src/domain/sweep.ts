import type { SweepId, SweepOrigin } from "./snapshot.ts";
import type { PlatformName } from "./target.ts";
import type { Instant } from "./time.ts";
import type { Status } from "./verdict.ts";

/** What is known of a sweep when it starts. */
export type SweepStart = {
	readonly origin: SweepOrigin;
	readonly startedAt: Instant;
	/** Where the looks were made from, in the operator's words (`DE, home line`); null when not said. */
	readonly vantage: string | null;
	readonly userAgent: string | null;
	readonly toolVersion: string;
	/** Settings that could bear on the verdicts, for the record. */
	readonly settings: Readonly<Record<string, string | number | boolean | null>>;
};

/** What a sweep did (contract.md section 2, sweep). */
export type SweepCounts = {
	readonly due: number;
	readonly polled: number;
	readonly live: number;
	readonly removed: number;
	readonly restricted: number;
	readonly inconclusive: number;
	readonly byReason: Readonly<Record<string, number>>;
	readonly requests: number;
	readonly retries: number;
	/** Targets whose conclusive status differs from the one before. */
	readonly changed: number;
	readonly deferred: number;
	/** Stored where a signal ended the sweep. */
	readonly interrupted?: true | undefined;
};

/** Verdicts of one sweep that are not to be believed yet. */
export type Suspicion = {
	readonly platform: PlatformName;
	/** The status that is in doubt. */
	readonly status: Status;
	readonly cause: "live-control-failed" | "impossible-control-live" | "outcome-jump" | "vantage";
	readonly detail: string;
};

/** A suspicion with the number of snapshots that it keeps out, and what a person decided; null: not settled. */
export type StoredSuspicion = Suspicion & {
	readonly snapshots: number;
	/** `accepted`: the verdicts are believed after all; `rejected`: they never will be. */
	readonly settlement: { readonly as: "accepted" | "rejected"; readonly at: Instant; readonly by: string } | null;
};

export type SweepRecord = SweepStart & {
	readonly id: SweepId;
	/** Null while under way, or when it was killed. */
	readonly finishedAt: Instant | null;
	readonly counts: SweepCounts | null;
	readonly suspicions: readonly StoredSuspicion[];
};
