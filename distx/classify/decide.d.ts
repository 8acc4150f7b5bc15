import type { Observation } from "../domain/evidence.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { CompiledPack } from "./rule-set.ts";
/** Probes that only serve comparison; what they got is never the item. */
export declare const COMPARED_ONLY: ReadonlySet<string>;
/**
 * Judges all that one look has observed so far.
 * @param observations in the order in which they were made; at least one
 */
export declare const decide: (target: TargetIdentity, observations: readonly Observation[], pack: CompiledPack) => Verdict;
