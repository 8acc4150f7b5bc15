import { ZodError, type z } from "zod";
import { expandHosts } from "../canonical/host-patterns.ts";
import { createRuleSet, type RuleSet } from "../classify/rule-set.ts";
import { UserError } from "../domain/user-error.ts";
import { BUILT_IN } from "../packs/built-in.ts";
import { mergePacks } from "../packs/merge-packs.ts";
import { type UserPack, userRulesSchema } from "../packs/pack-schema.ts";
import { isAddressOf } from "./is-address-of.ts";
import { readSettingsFile, type SettingsFile } from "./settings/settings-file.ts";

const HINT = "src/packs/README.md in the package says how a pack is written";

/** What a problem is made of: the readings of a union, or what a key of a record lacks. */
const innerOf = (issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] => {
	if (issue.code === "invalid_union") return issue.errors.flat();
	return issue.code === "invalid_key" ? issue.issues : [];
};

/** Of a union, the problem that lies deepest: the reading of the file that came furthest is the one that was meant. */
const deepest = (issue: z.core.$ZodIssue): z.core.$ZodIssue =>
	innerOf(issue)
		.map((inner) => deepest({ ...inner, path: [...issue.path, ...inner.path] }))
		.reduce((best, inner) => (best === issue || inner.path.length > best.path.length ? inner : best), issue);

/** The problem in the file's own words: where, what part, what is wrong. */
const explain = (error: unknown, file: SettingsFile): unknown => {
	if (!(error instanceof ZodError)) return error;
	const [first] = error.issues;
	const issue = first === undefined ? undefined : deepest(first);
	const path = issue?.path ?? [];
	const part = path.length === 0 ? "" : `${path.map(String).join(".")}: `;
	return new UserError(`${file.where(path, "value")}: ${part}${issue?.message ?? "is no rule pack"}`, HINT);
};

/** A file with one pack has no list in which the pack would have a place. */
const inFile = (error: unknown, { content }: SettingsFile): unknown =>
	error instanceof ZodError && !Array.isArray(content)
		? new ZodError(error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) })))
		: error;

/** Hosts, controls and examples that are not what the pack says. */
const misread = (packs: readonly UserPack[], { canonicaliser }: RuleSet): z.core.$ZodIssue[] =>
	packs.flatMap(({ platform, hosts, controls, shapes }, index) => {
		const issue = (path: PropertyKey[], message: string): z.core.$ZodIssue => ({
			code: "custom",
			path: [index, ...path],
			message,
			input: undefined,
		});
		const ofControls = Object.entries(controls ?? {}).flatMap(([name, url]) =>
			isAddressOf(canonicaliser, platform, url) ? [] : [issue(["controls", name], `is no address of ${platform}`)],
		);
		const ofShapes = (shapes ?? []).flatMap(({ examples }, shape) =>
			examples.flatMap(([spelling, url], example) => {
				const found = canonicaliser.canonicalise(spelling);
				const read = found.kind === "target" ? found.url : "no address";
				return read === url ? [] : [issue(["shapes", shape, "examples", example], `${spelling} reads as ${read}`)];
			}),
		);
		const ofHosts = (hosts ?? []).flatMap((pattern, at) => {
			const [host = ""] = expandHosts(pattern);
			const found = canonicaliser.canonicalise(`https://${host.replace("*.", "any.").replace("xx-xx.", "de-de.")}/`);
			return found.kind === "target" && found.platform !== platform
				? [issue(["hosts", at], `${pattern} is a host of ${found.platform}`)]
				: [];
		});
		return [...ofHosts, ...ofControls, ...ofShapes];
	});

/** The built-in rules with these files over them, the last on top. Throws UserError with file:line:column. */
export const rulesFromFiles = async (folder: string, paths: readonly string[]): Promise<RuleSet> => {
	let knowledge = BUILT_IN;
	let rules = createRuleSet(knowledge);
	for (const path of paths) {
		const file = await readSettingsFile(folder, path);
		try {
			const packs = userRulesSchema.parse(file.content);
			try {
				knowledge = mergePacks(packs, knowledge);
				rules = createRuleSet(knowledge);
				const issues = misread(packs, rules);
				if (issues.length > 0) throw new ZodError(issues);
			} catch (error) {
				throw inFile(error, file);
			}
		} catch (error) {
			throw explain(error, file);
		}
	}
	return rules;
};
