import { ZodError } from "zod";
import { createRuleSet, type RuleSet } from "../classify/rule-set.ts";
import { UserError } from "../domain/user-error.ts";
import { mergePacks } from "../packs/merge-packs.ts";
import { type UserPack, userRulesSchema } from "../packs/pack-schema.ts";
import { readSettingsFile, type SettingsFile } from "./settings/settings-file.ts";

const HINT = "src/packs/README.md in the package says how a pack is written";

const explain = (error: unknown, file: SettingsFile | null): unknown => {
	if (!(error instanceof ZodError)) return error;
	const [issue] = error.issues;
	const place = file === null ? "--rules" : file.where(issue?.path ?? [], "value");
	return new UserError(`${place}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is no rule pack"}`, HINT);
};

const readPacks = async (folder: string, path: string): Promise<readonly UserPack[]> => {
	const file = await readSettingsFile(folder, path);
	try {
		return userRulesSchema.parse(file.content);
	} catch (error) {
		throw explain(error, file);
	}
};

/** The built-in rules with these files over them, the last on top. Throws UserError with file:line:column. */
export const rulesFromFiles = async (folder: string, paths: readonly string[]): Promise<RuleSet> => {
	const packs: UserPack[] = [];
	for (const path of paths) packs.push(...(await readPacks(folder, path)));
	try {
		return createRuleSet(mergePacks(packs));
	} catch (error) {
		throw explain(error, null);
	}
};
