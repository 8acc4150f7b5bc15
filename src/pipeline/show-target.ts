import { canonicalise } from "../canonical/canonicalise.ts";
import { printable } from "../domain/printable.ts";
import type { Snapshot } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
import { UserError } from "../domain/user-error.ts";
import { type Due, type DuePolicy, dueNow } from "../schedule/due.ts";
import type { Store, StoredNotice, TargetRecord } from "../store/store.ts";

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
	const identity = canonicalise(text);
	if (identity.kind === "problem")
		throw new UserError(`${printable(text)}: ${identity.message}`, "give a reported URL");
	const target = await store.targetByUrl(identity.url);
	if (target === null)
		throw new UserError(
			`${printable(identity.url)} is not among the reported URLs`,
			"stillup list shows them; stillup import adds more",
		);
	return {
		target,
		notices: await store.noticesOf(target.id),
		snapshots: await store.snapshotsOf(target.id),
		due: dueNow(target.state, policy, now),
	};
};
