import { decide } from "./decide.js";
/**
 * Judges stored evidence by these rules: under the rules that gathered it, the same verdict as the poll's.
 * A rule about something that the evidence does not tell of (an element that no rule read then) does not fire.
 * @returns null for evidence without an observation
 */
export const judgeEvidence = (target, evidence, rules) => evidence.observations.length === 0 ? null : decide(target, evidence.observations, rules.packOf(target.platform));
