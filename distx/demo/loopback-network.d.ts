import type { RuleSet } from "../classify/rule-set.ts";
import type { Network } from "../pipeline/network.ts";
import type { Chance } from "./chance.ts";
import { type SimulatedWeb } from "./simulated-web.ts";
import type { StudyClock } from "./study-clock.ts";
/**
 * The network of one simulated sweep: the real fetcher and lanes, with every socket led to the simulated web, https too
 * (TLS needs certificates, which nobody can have for these names). One request at a time, so that the order of answers
 * and with it every instant is the same in each run.
 */
export declare const openLoopbackNetwork: (web: SimulatedWeb, rules: RuleSet, { clock, chance, userAgent }: {
    readonly clock: StudyClock;
    readonly chance: Chance;
    readonly userAgent: string;
}) => Network;
