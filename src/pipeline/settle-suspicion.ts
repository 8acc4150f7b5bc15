import type { Settlement } from "../domain/review.ts";
import type { PlatformName } from "../domain/target.ts";
import { UserError } from "../domain/user-error.ts";
import type { Status } from "../domain/verdict.ts";
import type { Store } from "../store/store.ts";

/** What a person decides; platform and status may be left open where the sweep leaves no choice. */
export type SettleRequest = Omit<Settlement, "sweep" | "platform" | "status"> & {
	readonly sweep: number;
	readonly platform: PlatformName | null;
	readonly status: Status | null;
};

export type Settled = {
	readonly sweep: number;
	readonly platform: PlatformName;
	readonly status: Status;
	readonly snapshots: number;
	readonly settlement: Settlement["as"];
};

/**
 * Settles the suspicions of a sweep that the request names. A later word takes the place of an earlier one; both are kept.
 * @throws UserError where the sweep, or what is asked of it, is not suspect, or several platforms are and none is named
 */
export const settleSuspicion = async (store: Store, request: SettleRequest): Promise<readonly Settled[]> => {
	const sweep = (await store.sweeps()).find(({ id }) => id === request.sweep);
	if (sweep === undefined) throw new UserError(`there is no sweep ${request.sweep}`, "stillup review lists what waits");
	const meant = sweep.suspicions.filter(
		({ platform, status }) =>
			(request.platform === null || platform === request.platform) &&
			(request.status === null || status === request.status),
	);
	if (meant.length === 0)
		throw new UserError(
			`nothing of that is suspect in sweep ${request.sweep}`,
			sweep.suspicions.length === 0
				? "no verdict of that sweep is in doubt"
				: `in doubt: ${sweep.suspicions.map(({ platform, status }) => `${platform} ${status}`).join(", ")}`,
		);
	const platforms = [...new Set(meant.map(({ platform }) => platform))];
	if (platforms.length > 1)
		throw new UserError(
			`several platforms are suspect in sweep ${request.sweep}`,
			`name one with --platform: ${platforms.join(", ")}`,
		);
	const { as, at, by, note } = request;
	for (const { platform, status } of meant)
		await store.reviews.settle({ sweep: sweep.id, platform, status, as, at, by, note });
	return meant.map(({ platform, status, snapshots }) => ({
		sweep: request.sweep,
		platform,
		status,
		snapshots,
		settlement: as,
	}));
};
