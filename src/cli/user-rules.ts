import { ZodError, type z } from "zod";
import { expandHosts } from "../canonical/host-patterns.ts";
import { createRuleSet, type RuleSet } from "../classify/rule-set.ts";
import { UserError } from "../domain/user-error.ts";
import { BUILT_IN } from "../packs/built-in.ts";
import { mergePacks } from "../packs/merge-packs.ts";
import type { RulePack } from "../packs/pack.ts";
import { type UserPack, userRulesSchema } from "../packs/pack-schema.ts";
import { isAddressOf } from "./is-address-of.ts";
import { wordingOf } from "./rules-wording.ts";
import { readSettingsFile, type SettingsFile } from "./settings/settings-file.ts";
import { valueAt } from "./value-at.ts";

const HINT = "src/packs/README.md in the package says how a pack is written";

/** A misspelt name of a record's part: the problem lies in the name. */
const innermost = (issue: z.core.$ZodIssue): z.core.$ZodIssue => {
	const [inner] = issue.code === "invalid_key" ? issue.issues : [];
	return inner === undefined ? issue : innermost({ ...inner, path: [...issue.path, ...inner.path] });
};

/** No more problems are told at once: one is often the cause of others. */
const MOST_TOLD = 5;

/** The problem in the file's own words: where, what part, what is wrong. */
const lineOf = (issue: z.core.$ZodIssue, file: SettingsFile): string => {
	const { path } = issue;
	const [unknown] = issue.code === "unrecognized_keys" ? issue.keys : [];
	const where = unknown === undefined ? file.where(path, "value") : file.where([...path, unknown], "key");
	const part = path.length === 0 ? "" : `${path.map(String).join(".")}: `;
	return `${where}: ${part}${issue.code === "custom" ? issue.message : wordingOf(issue, valueAt(file.content, path))}`;
};

/** The problems in the file's own words. */
const explain = (error: unknown, file: SettingsFile): unknown => {
	if (!(error instanceof ZodError)) return error;
	const lines = error.issues.map((issue) => lineOf(innermost(issue), file));
	const more = lines.length > MOST_TOLD ? [`${file.path}: and ${lines.length - MOST_TOLD} more`] : [];
	return new UserError([...lines.slice(0, MOST_TOLD), ...more].join("\n"), HINT);
};

/** A file with one pack has no list in which the pack would have a place. */
const inFile = (error: unknown, { content }: SettingsFile): unknown =>
	error instanceof ZodError && !Array.isArray(content)
		? new ZodError(error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) })))
		: error;

/** Addresses of other platforms that a pack has taken: a host of its own comes before another's `*.example.com`. */
const taken = (
	packs: readonly UserPack[],
	{ canonicaliser }: RuleSet,
	known: readonly RulePack[],
): z.core.$ZodIssue[] => {
	const others = known.filter(
		(pack) => pack.anyHost !== true && !packs.some(({ platform }) => platform === pack.platform),
	);
	return others.flatMap(({ platform, shapes, controls }) => {
		const addresses = [...shapes.flatMap(({ examples }) => examples.map(([, url]) => url)), controls?.live ?? ""];
		return addresses
			.flatMap((url) => {
				const found = canonicaliser.canonicalise(url);
				const index = found.kind === "target" ? packs.findIndex((pack) => pack.platform === found.platform) : -1;
				const message = `take ${url} from ${platform}; leave out what is its`;
				return index === -1 ? [] : [{ code: "custom" as const, path: [index, "hosts"], message, input: undefined }];
			})
			.slice(0, 1);
	});
};

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
			try {
				const packs = userRulesSchema.parse(file.content);
				knowledge = mergePacks(packs, knowledge);
				rules = createRuleSet(knowledge);
				const issues = [...misread(packs, rules), ...taken(packs, rules, knowledge.packs)];
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
