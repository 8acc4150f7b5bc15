import type { Snapshot } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
import { type Due, type DuePolicy, dueNow } from "../schedule/due.ts";
import type { Store, StoredNotice, TargetRecord } from "../store/store.ts";
import { findTarget } from "./find-target.ts";

/** One target with everything stored about it. */
export type ShownTarget = {
	readonly target: TargetRecord;
	readonly notices: readonly StoredNotice[];
	readonly snapshots: readonly Snapshot[];
	/** When the target is looked at next, and which row of the due policy says so. */
	readonly due: Due;
};

/** Finds a target by any spelling of its URL. Throws UserError where the text is no URL or is not on the list. */
export const showTarget = async (store: Store, text: string, policy: DuePolicy, now: Instant): Promise<ShownTarget> => {
	const target = await findTarget(store, text);
	return {
		target,
		notices: await store.noticesOf(target.id),
		snapshots: await store.snapshotsOf(target.id),
		due: dueNow(target.state, policy, now),
	};
};
