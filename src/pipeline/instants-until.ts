import type { TargetId } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { ConfirmPolicy } from "../history/confirmation.ts";
import type { InstantsOf } from "../history/confirmed-state.ts";
import { type RestrictedAs, statusWithRestrictedAs } from "../history/restricted.ts";
import type { Run, Sighting } from "../history/run.ts";
import { sightingsOf } from "../history/sightings.ts";
import type { Store } from "../store/store.ts";

/** For targets whose single looks nothing asks about. */
export const NO_INSTANTS: InstantsOf = () => [];

/** Whether single looks decide on these runs: only of removals, and where more than two agreeing ones are asked for. */
export const needsInstants = (runs: readonly Run[], { looks }: ConfirmPolicy, as: RestrictedAs = "own"): boolean =>
	looks > 2 && runs.some(({ status }) => statusWithRestrictedAs(status, as) === "removed");

/** The single looks of runs among a target's looks; restricted ones read `as` runs are. */
export const instantsIn =
	(looks: readonly Sighting[], as: RestrictedAs = "own"): InstantsOf =>
	({ status, firstAt, lastAt }) =>
		looks
			.filter(
				({ at, verdict }) => at >= firstAt && at <= lastAt && statusWithRestrictedAs(verdict.status, as) === status,
			)
			.map(({ at }) => at);

/** The single looks until an instant of a target's runs, those that statistics rest on; restricted ones read `as` runs are. */
export const instantsUntil = async (
	store: Store,
	target: TargetId,
	until: Instant,
	as: RestrictedAs = "own",
): Promise<InstantsOf> => {
	const snapshots = await store.snapshotsOf(target);
	return instantsIn(sightingsOf(snapshots.filter(({ at }) => at <= until)), as);
};
