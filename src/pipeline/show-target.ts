import type { Snapshot } from "../domain/snapshot.ts";
import type { StoredSuspicion, SweepRecord } from "../domain/sweep.ts";
import type { Instant } from "../domain/time.ts";
import { confirmedState, isSettled, type Return, returnsIn } from "../history/confirmed-state.ts";
import { runsOf } from "../history/run.ts";
import { sightingsOf } from "../history/sightings.ts";
import { type Due, type DuePolicy, dueNow } from "../schedule/due.ts";
import type { Store, StoredNotice, TargetRecord } from "../store/store.ts";
import { findTarget } from "./find-target.ts";
import { instantsIn } from "./instants-until.ts";

/** One target with everything stored about it. */
export type ShownTarget = {
	readonly target: TargetRecord;
	readonly notices: readonly StoredNotice[];
	readonly snapshots: readonly Snapshot[];
	/** When the target is looked at next, and which row of the due policy says so. */
	readonly due: Due;
	/** False for a removal that was not seen often enough yet. */
	readonly confirmed: boolean;
	/** When it was live again after a confirmed removal. */
	readonly returns: readonly Return[];
	/** Why a look is suspect, and what a person decided. */
	readonly doubtOf: (snapshot: Snapshot) => StoredSuspicion | null;
	/** The sweep that made a look: from where, and as whom. */
	readonly sweepOf: (snapshot: Snapshot) => SweepRecord | undefined;
};

/** Finds a target by any spelling of its URL. Throws UserError where the text is no URL or is not on the list. */
export const showTarget = async (store: Store, text: string, policy: DuePolicy, now: Instant): Promise<ShownTarget> => {
	const target = await findTarget(store, text);
	const snapshots = await store.snapshotsOf(target.id);
	const sightings = sightingsOf(snapshots);
	const runs = runsOf(sightings);
	const confirm = { looks: policy.confirmLooks, gap: policy.confirmGap };
	const instantsOf = instantsIn(sightings);
	const state = confirmedState(runs, confirm, instantsOf);
	const sweeps = new Map((await store.sweeps()).map((sweep) => [sweep.id, sweep]));
	return {
		target,
		notices: await store.noticesOf(target.id),
		snapshots,
		due: dueNow(target.state, policy, now),
		confirmed: isSettled(state),
		returns: returnsIn(runs, confirm, instantsOf),
		doubtOf: ({ suspect, sweepId, verdict, effective }) =>
			(suspect &&
				sweeps
					.get(sweepId)
					?.suspicions.find(
						({ platform, status }) =>
							platform === target.platform && (status === verdict.status || status === effective.status),
					)) ||
			null,
		sweepOf: ({ sweepId }) => sweeps.get(sweepId),
	};
};
