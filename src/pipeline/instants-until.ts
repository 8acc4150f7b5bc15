import type { Instant } from "../domain/time.ts";
import type { ConfirmPolicy } from "../history/confirmation.ts";
import type { InstantsOf } from "../history/confirmed-state.ts";
import type { Store, TargetRecord } from "../store/store.ts";

/** The single looks of runs: read only where the policy asks for more than two agreeing looks. */
export const instantsUntil = async (
	store: Store,
	target: TargetRecord,
	until: Instant,
	{ looks: needed }: ConfirmPolicy,
): Promise<InstantsOf> => {
	if (needed <= 2 || target.state.run === null) return () => [];
	const looks = (await store.snapshotsOf(target.id)).filter(({ suspect, at }) => !suspect && at <= until);
	return (run) =>
		looks
			.filter(({ at, effective }) => effective.status === run.status && at >= run.firstAt && at <= run.lastAt)
			.map(({ at }) => at);
};
