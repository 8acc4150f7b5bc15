import type { Brand } from "./brand.ts";
import type { SnapshotId, SweepId } from "./snapshot.ts";
import type { PlatformName, TargetId } from "./target.ts";
import type { Instant } from "./time.ts";
import type { Status, Verdict } from "./verdict.ts";

// The hand check: what a person saw of looks that the tool made (domain.md section 4, point 11).

/** What a person can see; `unclear` settles nothing, as `inconclusive` does. */
export const SAW = ["live", "removed", "restricted", "unclear"] as const;
export type Saw = (typeof SAW)[number];

/** What a person's word for it means: the tool's own `inconclusive` is taken for `unclear`. Undefined for any other word. */
export const sawNamed = (word: string): Saw | undefined => {
	const plain = word.trim().toLowerCase();
	return SAW.find((known) => known === (plain === "inconclusive" ? "unclear" : plain));
};

/** The status that agrees with what a person saw. */
export const statusSeen = (saw: Saw): Status => (saw === "unclear" ? "inconclusive" : saw);

export type SampleId = Brand<number, "SampleId">;

/** A look drawn for the hand check, and how many targets there were to draw from in its stratum. */
export type SampledLook = { readonly snapshotId: SnapshotId; readonly stratum: string; readonly population: number };

/** A seeded sample of looks, drawn evenly over its strata. */
export type Sample = {
	readonly drawnAt: Instant;
	readonly seed: number;
	readonly size: number;
	/** What the strata are made of, the status among them. */
	readonly by: readonly string[];
	readonly toolVersion: string;
	/** In the order in which a person is to look at them. */
	readonly looks: readonly SampledLook[];
};
export type StoredSample = Sample & { readonly id: SampleId };

/** What one person saw of one look's target. */
export type Review = {
	readonly snapshotId: SnapshotId;
	/** When the person looked. */
	readonly reviewedAt: Instant;
	readonly saw: Saw;
	readonly reviewer: string;
	readonly note: string | null;
	/** What enters the target's history in the look's place; null where the review changes nothing. */
	readonly override: Verdict | null;
};

/** A review with the look it is about. */
export type StoredReview = Omit<Review, "override"> & {
	readonly targetId: TargetId;
	readonly url: string;
	readonly platform: PlatformName;
	/** The instant of the look, and the tool's verdict in force. */
	readonly at: Instant;
	readonly said: Verdict;
	readonly overrides: boolean;
};

/** A person's word on a suspicion: accepted verdicts enter states and statistics, rejected ones never do. */
export type Settlement = {
	readonly sweep: SweepId;
	readonly platform: PlatformName;
	readonly status: Status;
	readonly as: "accepted" | "rejected";
	readonly at: Instant;
	readonly by: string;
	readonly note: string | null;
};
