import type { RuleSet } from "../../classify/rule-set.ts";
import type { PlatformName } from "../../domain/target.ts";
import { type Instant } from "../../domain/time.ts";
import type { Fetcher } from "../../fetch/fetcher.ts";
import { type Controls } from "../controls.ts";
import type { PollDeps } from "../poll-target.ts";
import { type Diagnosis } from "./diagnosis.ts";
/** Asks for one page: the way there, names included; and what time it is there. */
export declare const diagnoseWay: (fetcher: Fetcher, url: string, isProxied: boolean) => Promise<{
    readonly diagnoses: readonly Diagnosis[];
    readonly serverNow: Instant | null;
}>;
/** Polls the controls of each platform that has some, as a sweep would. */
export declare const diagnoseControls: (platforms: readonly PlatformName[], rules: RuleSet, own: ReadonlyMap<PlatformName, Controls>, deps: PollDeps, signal: AbortSignal) => Promise<readonly Diagnosis[]>;
