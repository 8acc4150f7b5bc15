import type { RuleSet } from "../classify/rule-set.ts";
import type { Suspicion } from "../domain/sweep.ts";
import type { PlatformName } from "../domain/target.ts";
import type { Status } from "../domain/verdict.ts";
import { type PollDeps } from "./poll-target.ts";
/** The two URLs that tell whether a platform's rules still hold: a known-live item, and one that cannot exist. */
export type Controls = {
    readonly live: string;
    readonly impossible: string;
};
/** How a platform's controls read in one sweep; null where one could not be polled. */
export type ControlReading = {
    readonly platform: PlatformName;
    readonly live: Status | null;
    readonly impossible: Status | null;
};
/** The controls of a platform: the operator's own, else the pack's; null where there are none. */
export declare const controlsOf: (platform: PlatformName, rules: RuleSet, own: ReadonlyMap<PlatformName, Controls>) => Controls | null;
/** Polls both controls of a platform, through the same lanes as its targets. */
export declare const readControls: (platform: PlatformName, controls: Controls, deps: PollDeps, signal?: AbortSignal) => Promise<ControlReading>;
/** Both controls read as they should: nothing about the platform's verdicts needs explaining. */
export declare const controlsHold: (reading: ControlReading) => boolean;
/** What a reading puts in doubt (platforms.md section 1, rule 5). */
export declare const suspicionsOf: ({ platform, live, impossible }: ControlReading) => readonly Suspicion[];
