import { builtInRules, type RuleSet } from "../classify/rule-set.ts";

/** The built-in rules with the user's files over them. */
export const loadRules = async (paths: readonly string[]): Promise<RuleSet> => {
	if (paths.length === 0) return builtInRules();
	const { rulesFromFiles } = await import("./user-rules.ts");
	return rulesFromFiles(paths);
};
