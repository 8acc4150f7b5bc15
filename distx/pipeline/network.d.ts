import type { RuleSet } from "../classify/rule-set.ts";
import type { Clock } from "../clock.ts";
import { type Fetcher, type NetworkStandIns } from "../fetch/fetcher.ts";
import type { FetchSettings } from "../fetch/settings.ts";
import { type PerHostRate } from "../lanes/lane-policy.ts";
import { type Lanes } from "../lanes/lanes.ts";
/** How the web may be asked: what the flags said, resolved. */
export type NetworkSettings = {
    readonly fetch: FetchSettings;
    readonly concurrency: number;
    readonly perHost: PerHostRate;
};
/** The lanes and the fetcher of one run. */
export type Network = {
    readonly lanes: Lanes;
    readonly fetcher: Fetcher;
};
export declare const openNetwork: ({ fetch, concurrency, perHost }: NetworkSettings, rules: RuleSet, clock: Clock, standIns?: NetworkStandIns) => Network;
