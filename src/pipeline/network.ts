import type { RuleSet } from "../classify/rule-set.ts";
import type { Clock } from "../clock.ts";
import { createFetcher, type Fetcher, type NetworkStandIns } from "../fetch/fetcher.ts";
import type { FetchSettings } from "../fetch/settings.ts";
import { type LanePatience, lanePolicies, type PerHostRate } from "../lanes/lane-policy.ts";
import { createLanes, type Lanes } from "../lanes/lanes.ts";

/** How the web may be asked: what the flags said, resolved. */
export type NetworkSettings = {
	readonly fetch: FetchSettings;
	readonly concurrency: number;
	readonly perHost: PerHostRate;
	/** How long lanes wait for hosts, where it is not the patience of a sweep. */
	readonly patience?: Partial<LanePatience>;
};

/** The lanes and the fetcher of one run. */
export type Network = {
	readonly lanes: Lanes;
	readonly fetcher: Fetcher;
};

export const openNetwork = (
	{ fetch, concurrency, perHost, patience }: NetworkSettings,
	rules: RuleSet,
	clock: Clock,
	standIns: NetworkStandIns = {},
): Network => {
	const { laneOf, lanePolicies: platforms } = rules.canonicaliser;
	const policyOf = lanePolicies(perHost, platforms, patience);
	const lanes = createLanes({ clock, concurrency, policyOf });
	return {
		lanes,
		fetcher: createFetcher(fetch, { clock, lanes, laneOf, ...standIns }),
	};
};
