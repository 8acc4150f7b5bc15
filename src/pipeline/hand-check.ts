import { type StoredReview, statusSeen } from "../domain/review.ts";
import type { Snapshot, SnapshotId } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
import { STATUSES, type Status } from "../domain/verdict.ts";
import type { HandCheck, Reviews } from "../report/model.ts";
import { wilson } from "../stats/wilson.ts";
import type { Store } from "../store/store.ts";

/** The last word of each person on each look. */
const lastWords = (reviews: readonly StoredReview[]): ReadonlyMap<SnapshotId, readonly StoredReview[]> => {
	const byPerson = new Map(reviews.map((review) => [`${review.snapshotId} ${review.reviewer}`, review]));
	const byLook = new Map<SnapshotId, StoredReview[]>();
	for (const review of byPerson.values())
		byLook.set(review.snapshotId, [...(byLook.get(review.snapshotId) ?? []), review]);
	return byLook;
};

const agrees = ({ saw, said }: StoredReview): boolean => statusSeen(saw) === said.status;

/** Where several people looked, all must have seen what the tool said. */
const agreement = (status: Status, sampled: number, looked: readonly (readonly StoredReview[])[]): HandCheck => {
	const agreed = looked.filter((words) => words.every(agrees)).length;
	const { low, high } = wilson(agreed, looked.length);
	return { status, sampled, looked: looked.length, agreed, low, high };
};

/**
 * How often people saw what the tool said, by the tool's status: over sampled looks alone, since looks that somebody chose
 * to review say nothing of the rest. And how many reviews there are besides, and how many of them count as overrides.
 */
export const handChecks = async (
	store: Store,
	asOf: Instant,
): Promise<{ readonly handChecks: readonly HandCheck[]; readonly reviews: Reviews }> => {
	const words = lastWords((await store.reviews.all()).filter(({ at }) => at <= asOf));
	const sampled = new Map<SnapshotId, Status>();
	for (const look of await sampledLooks(store, asOf)) sampled.set(look.id, look.effective.status);
	const statuses = STATUSES.filter((status) => [...sampled.values()].includes(status));
	const all = [...words.values()];
	return {
		handChecks: statuses.map((status) => {
			const ids = [...sampled].filter(([, one]) => one === status).map(([id]) => id);
			const looked = ids.flatMap((id) => {
				const own = words.get(id);
				return own === undefined ? [] : [own];
			});
			return agreement(status, ids.length, looked);
		}),
		reviews: {
			looks: words.size,
			outsideSamples: [...words.keys()].filter((id) => !sampled.has(id)).length,
			differing: all.filter((own) => !own.every(agrees)).length,
			disagreeing: all.filter((own) => new Set(own.map(({ saw }) => saw)).size > 1).length,
			overridden: all.filter((own) => own.some(({ overrides }) => overrides)).length,
		},
	};
};

const sampledLooks = async (store: Store, asOf: Instant): Promise<readonly Snapshot[]> => {
	const ids = new Set(
		(await store.reviews.samples()).flatMap(({ looks }) => looks.map(({ snapshotId }) => snapshotId)),
	);
	return (await store.reviews.looks([...ids])).filter(({ at }) => at <= asOf);
};
