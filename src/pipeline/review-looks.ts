import { printable } from "../domain/printable.ts";
import { type Review, type Saw, statusSeen } from "../domain/review.ts";
import type { Snapshot, SnapshotId } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
import { UserError } from "../domain/user-error.ts";
import { ruleId, type Verdict } from "../domain/verdict.ts";
import { verdictByHand } from "../domain/verdict-by-hand.ts";
import type { Store, TargetRecord } from "../store/store.ts";
import { findTarget } from "./find-target.ts";

/** What a person says of one URL. */
export type SeenByHand = {
	readonly url: string;
	readonly saw: Saw;
	readonly reason: string;
	readonly reviewer: string;
	readonly note: string | null;
	/** When the person looked. */
	readonly at: Instant;
	/** The look that was sampled; null: the last one before `at`. */
	readonly snapshotId: SnapshotId | null;
	/** Where in the file it was said, for problems; null on the command line. */
	readonly line: number | null;
};

/** A review beside the look it is about. */
export type ReviewedLook = {
	readonly target: TargetRecord;
	readonly snapshot: Snapshot;
	readonly review: Review;
	readonly agrees: boolean;
};

const RULE = ruleId("review/seen");

const overrideOf = ({ saw, reason }: SeenByHand): Verdict | "unknown-reason" => {
	const verdict = verdictByHand(statusSeen(saw), reason, { rule: RULE, grade: "medium" });
	return typeof verdict === "string" ? "unknown-reason" : verdict;
};

const where = ({ line }: SeenByHand): string => (line === null ? "" : `line ${line}: `);

/** The look that a review is about. Throws UserError where there is none. */
const lookSeen = async (
	store: Store,
	seen: SeenByHand,
): Promise<{ readonly target: TargetRecord; readonly snapshot: Snapshot; readonly isOverridden: boolean }> => {
	const target = await findTarget(store, seen.url, where(seen));
	const all = await store.snapshotsOf(target.id);
	const looks = all.filter(({ origin }) => origin !== "reviewed");
	const snapshot =
		seen.snapshotId === null
			? looks.findLast(({ at }) => at <= seen.at)
			: looks.find(({ id }) => id === seen.snapshotId);
	if (snapshot === undefined)
		throw new UserError(
			seen.snapshotId === null
				? `${where(seen)}${printable(target.url)} was not looked at before ${new Date(seen.at).toISOString()}`
				: `${where(seen)}there is no look ${seen.snapshotId} at ${printable(target.url)}`,
			"a review says whether the tool's look was right: run a sweep first, or check --at",
		);
	const isOverridden = all.some(({ origin, at }) => origin === "reviewed" && at === snapshot.at);
	return { target, snapshot, isOverridden };
};

/**
 * Stores what a person saw beside what the tool said of the same look, all or nothing. With `override`, what was seen
 * enters the target's history in the look's place where the two differ or the look is suspect; without, nothing is corrected.
 * @throws UserError for a URL that is not on the list, was never looked at, or a reason that does not fit
 */
export const reviewLooks = async (
	store: Store,
	all: readonly SeenByHand[],
	{ override, now, toolVersion }: { readonly override: boolean; readonly now: Instant; readonly toolVersion: string },
): Promise<readonly ReviewedLook[]> => {
	const reviewed: ReviewedLook[] = [];
	const said = new Set<string>();
	for (const seen of all) {
		const { target, snapshot, isOverridden } = await lookSeen(store, seen);
		const key = `${snapshot.id} ${seen.reviewer}`;
		if (said.has(key))
			throw new UserError(
				`${where(seen)}${printable(target.url)} is reviewed twice by one person`,
				"keep one of the two",
			);
		said.add(key);
		const verdict = overrideOf(seen);
		if (verdict === "unknown-reason")
			throw new UserError(
				`${where(seen)}"${printable(seen.reason)}" is no reason for ${seen.saw}`,
				"leave it out if none fits; the reasons are in the contract and in stillup show",
			);
		const agrees = snapshot.effective.status === verdict.status;
		reviewed.push({
			target,
			snapshot,
			agrees,
			review: {
				snapshotId: snapshot.id,
				reviewedAt: seen.at,
				saw: seen.saw,
				reviewer: seen.reviewer,
				note: seen.note,
				// Who takes an override back agrees with the tool: that has to be stored, too. So does who bears a suspect look out:
				// it does not count, and the person's word does.
				override: override && (!agrees || isOverridden || snapshot.suspect) ? verdict : null,
			},
		});
	}
	if (reviewed.length > 0)
		await store.reviews.add(
			reviewed.map(({ review }) => review),
			now,
			toolVersion,
		);
	return reviewed;
};
