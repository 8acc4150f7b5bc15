import { builtInRules } from "../classify/rule-set.js";
/** The rules that this run judges by: the built-in ones, with the files of --rules over them. */
export const loadRules = async (run, paths = []) => {
    if (paths.length === 0)
        return builtInRules();
    const { rulesFromFiles } = await import("./user-rules.js");
    return rulesFromFiles(run.environment.workingFolder, paths);
};
