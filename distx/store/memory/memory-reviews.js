import { millis } from "../../domain/time.js";
/** Samples and reviews in plain arrays. */
export const createMemoryReviews = (study) => {
    const samples = [];
    const reviews = [];
    const lookOf = (id) => {
        const look = study.snapshot(id);
        if (look === null)
            throw new Error(`snapshot ${id} is not stored`);
        return look;
    };
    const override = (review, verdict, start) => {
        const own = reviews.findLast((known) => known.snapshotId === review.snapshotId && known.reviewer === review.reviewer && known.overrideId !== null);
        if (own?.overrideId != null) {
            study.replace(own.overrideId, verdict);
            return own.overrideId;
        }
        const { targetId, at } = lookOf(review.snapshotId);
        return study.append(study.beginSweep(start), {
            targetId,
            at,
            verdict,
            evidence: null,
            attempts: 0,
            duration: millis(0),
            similarity: null,
            note: review.note,
        });
    };
    const stored = ({ override: _override, overrideId, ...review }) => {
        const look = lookOf(review.snapshotId);
        const target = study.target(look.targetId);
        if (target === null)
            throw new Error(`target ${look.targetId} is not stored`);
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
            const known = samples.find((other) => other.seed === sample.seed &&
                JSON.stringify([other.by, other.looks]) === JSON.stringify([sample.by, sample.looks]));
            if (known !== undefined)
                return known;
            const fresh = { ...sample, id: (samples.length + 1) };
            samples.push(fresh);
            return fresh;
        },
        samples: async () => samples.slice(),
        add: async (added, now, toolVersion) => {
            for (const review of added) {
                const start = {
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
        looks: async (ids) => ids.flatMap((id) => {
            const look = study.snapshot(id);
            return look === null ? [] : [look];
        }),
        settle: async (settlement) => study.settle(settlement),
    };
};
