import { lookByHand } from "../../domain/look-by-hand.ts";
import type { Review, SampleId, Settlement, StoredReview, StoredSample } from "../../domain/review.ts";
import type { Look, Snapshot, SweepId } from "../../domain/snapshot.ts";
import type { SweepStart } from "../../domain/sweep.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { ReviewLog } from "../review-log.ts";
import type { TargetRecord } from "../store.ts";

/** What the reviews need of the store around them. */
export type MemoryStudy = {
	snapshot(id: Snapshot["id"]): Snapshot | null;
	target(id: Snapshot["targetId"]): TargetRecord | null;
	beginSweep(start: SweepStart): SweepId;
	append(sweep: SweepId, look: Look): Snapshot["id"];
	/** Puts another verdict in force beside the stored one. */
	replace(id: Snapshot["id"], verdict: Verdict): void;
	settle(settlement: Settlement): boolean;
};

/** Samples and reviews in plain arrays. */
export const createMemoryReviews = (study: MemoryStudy): ReviewLog => {
	const samples: StoredSample[] = [];
	const reviews: (Review & { readonly overrideId: Snapshot["id"] | null })[] = [];

	const lookOf = (id: Snapshot["id"]): Snapshot => {
		const look = study.snapshot(id);
		if (look === null) throw new Error(`snapshot ${id} is not stored`);
		return look;
	};
	const override = (review: Review, verdict: Verdict, start: SweepStart): Snapshot["id"] => {
		const own = reviews.findLast(
			(known) =>
				known.snapshotId === review.snapshotId && known.reviewer === review.reviewer && known.overrideId !== null,
		);
		if (own?.overrideId != null) {
			study.replace(own.overrideId, verdict);
			return own.overrideId;
		}
		const { targetId, at } = lookOf(review.snapshotId);
		return study.append(study.beginSweep(start), lookByHand({ targetId, at, verdict, note: review.note }));
	};
	const stored = ({ override: _override, overrideId, ...review }: (typeof reviews)[number]): StoredReview => {
		const look = lookOf(review.snapshotId);
		const target = study.target(look.targetId);
		if (target === null) throw new Error(`target ${look.targetId} is not stored`);
		return {
			...review,
			targetId: look.targetId,
			url: target.url,
			platform: target.platform,
			at: look.at,
			said: look.effective,
			overrides: overrideId !== null,
		};
	};

	return {
		draw: async (sample) => {
			const known = samples.find(
				(other) =>
					other.seed === sample.seed &&
					JSON.stringify([other.by, other.looks]) === JSON.stringify([sample.by, sample.looks]),
			);
			if (known !== undefined) return known;
			const fresh = { ...sample, id: (samples.length + 1) as SampleId };
			samples.push(fresh);
			return fresh;
		},
		samples: async () => samples.slice(),
		add: async (added, now, toolVersion) => {
			for (const review of added) {
				const start: SweepStart = {
					origin: "reviewed",
					startedAt: now,
					vantage: null,
					userAgent: null,
					toolVersion,
					settings: { reviewer: review.reviewer },
				};
				const overrideId = review.override === null ? null : override(review, review.override, start);
				reviews.push({ ...review, overrideId });
			}
		},
		all: async () => reviews.map(stored),
		looks: async (ids) =>
			ids.flatMap((id) => {
				const look = study.snapshot(id);
				return look === null ? [] : [look];
			}),
		settle: async (settlement) => study.settle(settlement),
	};
};
