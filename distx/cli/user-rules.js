import { ZodError } from "zod";
import { createRuleSet } from "../classify/rule-set.js";
import { UserError } from "../domain/user-error.js";
import { mergePacks } from "../packs/merge-packs.js";
import { userRulesSchema } from "../packs/pack-schema.js";
import { readSettingsFile } from "./settings/settings-file.js";
const HINT = "src/packs/README.md in the package says how a pack is written";
const explain = (error, file) => {
    if (!(error instanceof ZodError))
        return error;
    const [issue] = error.issues;
    const place = file === null ? "--rules" : file.where(issue?.path ?? [], "value");
    return new UserError(`${place}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is no rule pack"}`, HINT);
};
const readPacks = async (folder, path) => {
    const file = await readSettingsFile(folder, path);
    try {
        return userRulesSchema.parse(file.content);
    }
    catch (error) {
        throw explain(error, file);
    }
};
/** The built-in rules with these files over them, the last on top. Throws UserError with file:line:column. */
export const rulesFromFiles = async (folder, paths) => {
    const packs = [];
    for (const path of paths)
        packs.push(...(await readPacks(folder, path)));
    try {
        return createRuleSet(mergePacks(packs));
    }
    catch (error) {
        throw explain(error, null);
    }
};
