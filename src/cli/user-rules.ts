import { ZodError, type z } from "zod";
import { createRuleSet, type RuleSet } from "../classify/rule-set.ts";
import { UserError } from "../domain/user-error.ts";
import { mergePacks } from "../packs/merge-packs.ts";
import { type UserPack, userRulesSchema } from "../packs/pack-schema.ts";
import { readSettingsFile } from "./settings/settings-file.ts";

const HINT = "src/packs/README.md in the package says how a pack is written";

/** Of a union, the problem that lies deepest: the reading of the file that came furthest is the one that was meant. */
const deepest = (issue: z.core.$ZodIssue): z.core.$ZodIssue => {
	if (issue.code !== "invalid_union") return issue;
	return issue.errors
		.flat()
		.map((inner) => deepest({ ...inner, path: [...issue.path, ...inner.path] }))
		.reduce((best, inner) => (inner.path.length > best.path.length ? inner : best), issue);
};

/** `placeOf` says where in the files the path of a problem lies. */
const explain = (error: unknown, placeOf: (path: readonly PropertyKey[]) => string): unknown => {
	if (!(error instanceof ZodError)) return error;
	const [first] = error.issues;
	const issue = first === undefined ? undefined : deepest(first);
	const part = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.map(String).join(".")}: `;
	return new UserError(`${placeOf(issue?.path ?? [])}: ${part}${issue?.message ?? "is no rule pack"}`, HINT);
};

const readPacks = async (folder: string, path: string): Promise<readonly UserPack[]> => {
	const file = await readSettingsFile(folder, path);
	try {
		return userRulesSchema.parse(file.content);
	} catch (error) {
		throw explain(error, (path) => file.where(path, "value"));
	}
};

/** The built-in rules with these files over them, the last on top. Throws UserError with file:line:column. */
export const rulesFromFiles = async (folder: string, paths: readonly string[]): Promise<RuleSet> => {
	const packs: UserPack[] = [];
	for (const path of paths) packs.push(...(await readPacks(folder, path)));
	try {
		return createRuleSet(mergePacks(packs));
	} catch (error) {
		// Packs of several files may have become one: what is amiss in it cannot be given a line.
		throw explain(error, () => paths.join(", "));
	}
};
