import type { Evidence } from "../domain/evidence.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { RuleSet } from "./rule-set.ts";
/**
 * Judges stored evidence by these rules: under the rules that gathered it, the same verdict as the poll's.
 * A rule about something that the evidence does not tell of (an element that no rule read then) does not fire.
 * @returns null for evidence without an observation
 */
export declare const judgeEvidence: (target: TargetIdentity, evidence: Evidence, rules: RuleSet) => Verdict | null;
