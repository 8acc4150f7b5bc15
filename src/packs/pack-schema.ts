import { z } from "zod";
import { ITEM_KINDS } from "../domain/target.ts";
import type { RulePack } from "./pack.ts";
import { daySchema, patternOf, patternSchema, ruleSchema } from "./rule-schema.ts";

const words = z.array(z.string().min(1));
const kinds = z.array(z.enum(ITEM_KINDS)).min(1);
const hostPattern = z.string().regex(/^(?:\*\.)?(?:[a-z0-9.-]|\{[a-z0-9.,-]+\})+$/, {
	error: "must be a host such as www.example.com, *.example.com or example.{com,de}",
});
const hosts = z.array(hostPattern);

/** A pattern over a path, in which `{reserved}` stands for a look ahead. */
const pathSchema = patternOf((path) => path.replaceAll("{reserved}", "(?!x)"));

const WORD = /^[a-z0-9-]+$/;
const wordSchema = z.string().regex(WORD, { error: "must be a word of small letters, digits and hyphens" });

/** Where a request may go: what a template begins with shows it. */
const requestSchema = z.string().regex(/^(?:https?:\/\/|\{url\}|\{origin\})/, {
	error: "must begin with https://, {url} or {origin}",
});

const shapeSchema = z.strictObject({
	kind: z.enum(ITEM_KINDS),
	host: patternSchema.exactOptional(),
	path: pathSchema,
	query: z.record(z.string(), patternSchema).exactOptional(),
	fragment: pathSchema.exactOptional(),
	id: z.string().exactOptional(),
	account: z.string().exactOptional(),
	url: z.string(),
	examples: z.array(
		z.tuple([z.string(), z.string()], { error: "must be a pair: [a spelling, the one URL it stands for]" }),
	),
});

const probeSchema = z.strictObject({
	name: wordSchema,
	kinds: kinds.exactOptional(),
	idMatches: patternSchema.exactOptional(),
	url: requestSchema,
	alsoAt: z.array(requestSchema).exactOptional(),
	method: z.enum(["GET", "POST"]).exactOptional(),
	fields: z.record(wordSchema, z.string()).exactOptional(),
	body: z.string().exactOptional(),
	followRedirects: z.boolean().exactOptional(),
	ask: z.enum(["undecided", "unless-live", "always"]).exactOptional(),
	afterRules: words.exactOptional(),
	needsUserAgent: z.string().exactOptional(),
	sharedKey: z.string().exactOptional(),
});

const phrasesSchema = z.record(z.string(), z.record(z.string(), words));

const foldsSchema = z.array(z.strictObject({ from: hosts, to: z.string() }));
const unwrapsSchema = z.array(
	z.strictObject({
		host: hostPattern,
		path: patternSchema,
		parameters: words.min(1),
		ownHostsOnly: z.boolean().exactOptional(),
	}),
);
const laneSchema = z.strictObject({
	key: z.string().min(1),
	hosts: hosts.exactOptional(),
	spacingMs: z.number().min(0),
	concurrency: z.number().int().min(1),
});
const trustsSchema = z.strictObject({ statusCodes: z.boolean(), plainPages: z.boolean() });
const controlsSchema = z.strictObject({ live: z.url(), impossible: z.url() }).nullable();

const optionalParts = {
	anyHost: z.boolean().exactOptional(),
	folds: foldsSchema.exactOptional(),
	unwraps: unwrapsSchema.exactOptional(),
	appLinks: z.array(z.strictObject({ pattern: patternSchema, url: z.string() })).exactOptional(),
	drops: words.exactOptional(),
	reserved: words.exactOptional(),
	phrases: phrasesSchema.exactOptional(),
	ignores: words.exactOptional(),
	limits: words.exactOptional(),
};
const heading = { platform: wordSchema, version: daySchema };

/** A whole pack. */
export const rulePackSchema: z.ZodType<RulePack> = z.strictObject({
	...heading,
	...optionalParts,
	name: z.string().min(1),
	hosts,
	shapes: z.array(shapeSchema),
	lane: laneSchema,
	trusts: trustsSchema,
	probes: z.array(probeSchema).min(1),
	rules: z.array(ruleSchema),
	controls: controlsSchema,
});

/** A user's pack: for a known platform only what is to be added or replaced, for a new one the whole. */
export type UserPack = Pick<RulePack, "platform" | "version"> & Partial<RulePack>;

const userPackSchema: z.ZodType<UserPack> = z.strictObject({
	...heading,
	...optionalParts,
	name: z.string().min(1).exactOptional(),
	hosts: hosts.exactOptional(),
	shapes: z.array(shapeSchema).exactOptional(),
	lane: laneSchema.exactOptional(),
	trusts: trustsSchema.exactOptional(),
	probes: z.array(probeSchema).min(1).exactOptional(),
	rules: z.array(ruleSchema).exactOptional(),
	controls: controlsSchema.exactOptional(),
});

/** What a `--rules` file holds, as YAML or JSON: one user pack or a list of them. Paths of issues begin with the pack's index. */
export const userRulesSchema: z.ZodType<readonly UserPack[]> = z.preprocess(
	(content) => (Array.isArray(content) ? content : [content]),
	z.array(userPackSchema),
);
