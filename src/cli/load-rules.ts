import { builtInRules, type RuleSet } from "../classify/rule-set.ts";
import type { CommandRun } from "./command.ts";

/** The rules that this run judges by: the built-in ones, with the files of --rules over them. */
export const loadRules = async (run: CommandRun, paths: readonly string[] = []): Promise<RuleSet> => {
	if (paths.length === 0) return builtInRules();
	const { rulesFromFiles } = await import("./user-rules.ts");
	return rulesFromFiles(run.environment.workingFolder, paths);
};
