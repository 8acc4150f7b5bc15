import { z } from "zod";
import { FAILURE_KINDS } from "../domain/exchange.ts";
import { messageOf } from "../domain/message-of.ts";
import { ITEM_KINDS } from "../domain/target.ts";
import {
	GRADES,
	INCONCLUSIVE_REASONS,
	LIVE_REASONS,
	REMOVED_REASONS,
	RESTRICTED_REASONS,
	SCOPES,
} from "../domain/verdict.ts";
import type { Condition, Rule, TextTest } from "./rule.ts";

// What a rule file must look like. Unknown keys are refused: a misspelt condition would otherwise hold for everything.

/** What the engine says against a regular expression; null where it takes it. */
const whyNoPattern = (text: string): string | null => {
	try {
		return new RegExp(text, "iu") instanceof RegExp ? null : "";
	} catch (error) {
		return messageOf(error).replace(/^.*: /s, "");
	}
};

/** A regular expression, once `shown` has put in what stands for other parts. */
export const patternOf = (shown: (text: string) => string): z.ZodType<string> =>
	z.string().superRefine((text, context) => {
		const why = whyNoPattern(shown(text));
		if (why !== null)
			context.addIssue({
				code: "custom",
				message: `${JSON.stringify(text)} is not a valid regular expression: ${why}`,
			});
	});

export const patternSchema = patternOf((text) => text);

/** A day as people write it in a pack. */
export const daySchema = z.iso.date({ error: "must be a date such as 2026-11-23" });

const words = z.array(z.string().min(1)).min(1);

const textTestSchema: z.ZodType<TextTest> = z.lazy(() =>
	z
		.strictObject({
			present: z.boolean().exactOptional(),
			is: words.exactOptional(),
			has: words.exactOptional(),
			isPhrase: z.string().exactOptional(),
			phrases: z.string().exactOptional(),
			mainly: z.string().exactOptional(),
			matches: patternSchema.exactOptional(),
			names: z.enum(["item", "exact-item", "slug", "account", "host", "path"]).exactOptional(),
			not: textTestSchema.exactOptional(),
		})
		.refine((test) => Object.keys(test).length > 0, { error: "tests nothing" }),
);

const SELECTOR = /^(?:[a-z][a-z0-9-]*|\*)?(?:[#.][\w-]+|\[[\w:-]+(?:=[^\]]*)?\])*(?:@[\w:-]+)?$/i;
const JSON_PATH = /^(?:document|ld|script#[\w:.-]+|var [\w$.[\]"']+):(?:\/[^/]*)*$/;
const NO_STATUS = 'must be a status code such as 404, without quotes, or a class such as "4xx"';
const NO_OBSERVED = "must be a date such as 2026-11-23, or unconfirmed";
const NO_SELECTOR = "is no simple selector such as h1, #main, .error, div.error or a[rel=x]@href";
const NO_JSON_PATH = "is no place such as document:/a/b, script#ID:/a/b, var NAME:/a/b or ld:/a";

const texts = z.record(z.string().min(1), textTestSchema);
const bounds = z.strictObject({ min: z.number().exactOptional(), max: z.number().exactOptional() });
const share = z.number().min(0).max(1);

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
	z.strictObject({
		status: z
			.array(
				z.union([z.number().int().min(100).max(999), z.string().regex(/^[1-5]xx$/, { error: NO_STATUS })], {
					error: NO_STATUS,
				}),
			)
			.min(1)
			.exactOptional(),
		failure: z.array(z.enum(FAILURE_KINDS)).min(1).exactOptional(),
		finalUrl: textTestSchema.exactOptional(),
		finalSegment: words.exactOptional(),
		redirectTo: textTestSchema.exactOptional(),
		redirected: z
			.array(z.enum(["none", "to-root", "off-site", "elsewhere"]))
			.min(1)
			.exactOptional(),
		keepsName: z.boolean().exactOptional(),
		ownAddress: z.boolean().exactOptional(),
		field: z.record(z.string().regex(/^[a-z0-9-]+$/), textTestSchema).exactOptional(),
		title: textTestSchema.exactOptional(),
		meta: texts.exactOptional(),
		canonical: textTestSchema.exactOptional(),
		element: z.record(z.string().min(1).regex(SELECTOR, { error: NO_SELECTOR }), textTestSchema).exactOptional(),
		json: z.record(z.string().regex(JSON_PATH, { error: NO_JSON_PATH }), textTestSchema).exactOptional(),
		body: words.exactOptional(),
		broken: z.boolean().exactOptional(),
		bytes: bounds.exactOptional(),
		words: bounds.exactOptional(),
		like: z.strictObject({ probe: z.string(), text: share, structure: share }).exactOptional(),
		sameEnd: z.string().exactOptional(),
		any: z.array(conditionSchema).min(1).exactOptional(),
		none: z.array(conditionSchema).min(1).exactOptional(),
	}),
);

const meaningSchema = z.discriminatedUnion(
	"status",
	[
		z.strictObject({ status: z.literal("live"), reason: z.enum(LIVE_REASONS) }),
		z.strictObject({ status: z.literal("removed"), reason: z.enum(REMOVED_REASONS), scope: z.enum(SCOPES) }),
		z.strictObject({ status: z.literal("restricted"), reason: z.enum(RESTRICTED_REASONS) }),
		z.strictObject({ status: z.literal("inconclusive"), reason: z.enum(INCONCLUSIVE_REASONS) }),
	],
	{ error: "must say a status: live, removed, restricted or inconclusive" },
);

/** Whether the condition asks for something about the item, and not only for bytes that may stand anywhere on a page. */
const asksMoreThanBytes = (condition: Condition): boolean =>
	condition.title !== undefined ||
	condition.meta !== undefined ||
	condition.canonical !== undefined ||
	condition.element !== undefined ||
	condition.json !== undefined ||
	condition.finalUrl !== undefined ||
	condition.redirectTo !== undefined ||
	condition.finalSegment !== undefined ||
	condition.field !== undefined ||
	condition.failure !== undefined ||
	condition.like !== undefined ||
	condition.sameEnd !== undefined ||
	(condition.status ?? []).some((code) => code !== 200 && code !== "2xx") ||
	condition.any?.every(asksMoreThanBytes) === true;

const usesBytes = (condition: Condition): boolean =>
	condition.body !== undefined || (condition.any ?? []).some(usesBytes);

const otherAnswers = z.array(z.strictObject({ probe: z.string(), when: conditionSchema })).exactOptional();

export const ruleSchema: z.ZodType<Rule> = z
	.strictObject({
		id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: "must look like platform/what-it-recognises" }),
		grade: z.enum(GRADES),
		source: z.string().min(3, { error: "must say who says so: a project, an issue, a measurement" }),
		observed: z.union([z.iso.date({ error: NO_OBSERVED }), z.literal("unconfirmed")], { error: NO_OBSERVED }),
		probes: words.exactOptional(),
		kinds: z.array(z.enum(ITEM_KINDS)).min(1).exactOptional(),
		when: conditionSchema,
		and: otherAnswers,
		unless: otherAnswers,
		means: meaningSchema,
		note: z.string().exactOptional(),
	})
	.refine(
		({ means, when }) => !["removed", "live"].includes(means.status) || !usesBytes(when) || asksMoreThanBytes(when),
		{
			error:
				"live or removed by bytes needs another sign: in the title, a meta element, a named element, JSON, the address",
		},
	);
