import { builtInRules, type RuleSet } from "../classify/rule-set.ts";

/** The rules that this run judges by. */
export const loadRules = async (): Promise<RuleSet> => builtInRules();
