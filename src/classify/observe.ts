import { hash } from "node:crypto";
import type { Observation } from "../domain/evidence.ts";
import type { Exchange, Fields, Outcome } from "../domain/exchange.ts";
import { type JsonScalar, readJson } from "./json-path.ts";
import type { Need } from "./need.ts";
import { openText, type PageText } from "./page-charset.ts";
import { type PageScan, scanPage } from "./scan-page.ts";
import { heldTokens, type TokenFinder } from "./token-finder.ts";

// First stage of judging: one exchange -> what is kept of it. Everything a rule may ever look at is read here, so that
// judging stored observations again gives the same verdict.

/** Response fields that are always kept: they decide, or tell who answered. */
const KEPT_FIELDS = [
	"location",
	"content-type",
	"content-language",
	"retry-after",
	"server",
	"cf-mitigated",
	"x-datadome",
	"x-amzn-waf-action",
	"x-robots-tag",
] as const;

/** Elements kept for each selector, and how many words a page may show for the text of its whole body to be kept. */
const MOST_ELEMENTS = 5;
const NEXT_TO_NOTHING = 150;

/** Longest texts that are kept, in characters: enough to recognise a wording, too little to be the content. */
const LONGEST = { field: 300, title: 300, meta: 300, element: 300, json: 500, url: 2000 } as const;

const MARKUP_TYPE = /html|xml/i;
const OTHER_TYPE = /^(?:image|video|audio|font)\/|application\/(?!(?:[\w.+-]*json|x-www|javascript))/i;
const JSON_TYPE = /json|javascript/i;

const cut = (text: string, longest: number): string =>
	text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

const keepFields = (fields: Fields, need: Need): Record<string, string> => {
	const kept: Record<string, string> = {};
	for (const name of [...KEPT_FIELDS, ...need.fields]) {
		const value = fields.get(name);
		if (value !== undefined) kept[name] = cut(value, LONGEST.field);
	}
	return kept;
};

const EMPTY_SCAN: PageScan = {
	title: null,
	meta: {},
	canonical: null,
	elements: new Map(),
	scripts: [],
	words: 0,
	fingerprint: null,
};

const isMarkup = (contentType: string, bytes: Buffer): boolean => {
	if (MARKUP_TYPE.test(contentType)) return true;
	if (OTHER_TYPE.test(contentType) || JSON_TYPE.test(contentType)) return false;
	const start = bytes.toString("latin1", 0, 512);
	return /^\s*(?:\ufeff|ï»¿)?\s*<(?:!doctype|html|head|body|script|!--|title|meta)/i.test(start);
};

const keepTexts = (texts: Readonly<Record<string, string>>, longest: number): Record<string, string> =>
	Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, cut(text, longest)]));

const keepElements = (scan: PageScan): Record<string, readonly string[]> => {
	const kept: Record<string, readonly string[]> = {};
	for (const [selector, texts] of scan.elements) {
		const isContent = selector.text === "body" && scan.words > NEXT_TO_NOTHING;
		if (texts.length === 0 || isContent) continue;
		kept[selector.text] = texts.slice(0, MOST_ELEMENTS).map((text) => cut(text, LONGEST.element));
	}
	return kept;
};

const keepJson = (values: ReadonlyMap<{ readonly text: string }, JsonScalar>): Record<string, JsonScalar> =>
	Object.fromEntries(
		[...values].map(([path, value]) => [path.text, typeof value === "string" ? cut(value, LONGEST.json) : value]),
	);

type Content = Pick<
	Observation,
	| "title"
	| "meta"
	| "canonical"
	| "elements"
	| "json"
	| "absent"
	| "marks"
	| "words"
	| "bytes"
	| "sha256"
	| "fingerprint"
>;

const NO_CONTENT: Content = {
	title: null,
	meta: {},
	canonical: null,
	elements: {},
	json: {},
	absent: [],
	marks: [],
	words: null,
	bytes: 0,
	sha256: null,
	fingerprint: null,
};

const readContent = (
	page: PageText,
	outcome: Outcome & { kind: "response" },
	need: Need,
	tokens: TokenFinder,
	itemId: string | null,
): Content => {
	const markup = isMarkup(outcome.fields.get("content-type") ?? "", page.bytes);
	const scan = markup ? scanPage(page, need.selectors) : EMPTY_SCAN;
	const json = need.json.length === 0 ? new Map<never, never>() : readJson(page, need.json, scan.scripts);
	const elements = keepElements(scan);
	return {
		title: scan.title === null ? null : cut(scan.title, LONGEST.title),
		meta: keepTexts(scan.meta, LONGEST.meta),
		canonical: scan.canonical === null ? null : cut(scan.canonical, LONGEST.url),
		elements,
		json: keepJson(json),
		absent: [
			...need.selectors.flatMap(({ text }) => (text in elements ? [] : [text])),
			...need.json.flatMap((path) => (json.has(path) ? [] : [path.text])),
		],
		marks: [...(scan.scripts.length > 0 ? ["<script"] : []), ...heldTokens(tokens, page.bytes, need.tokens, itemId)],
		words: markup ? scan.words : null,
		bytes: outcome.body.byteLength,
		sha256: hash("sha256", outcome.body),
		fingerprint: scan.fingerprint,
	};
};

/**
 * Reads of an exchange what rules can judge by, and what later looks are compared with.
 * @param probe the name of the probe that asked
 * @param tokens finds the byte sequences of the common rules
 * @param itemId the target's item id, inserted into byte sequences that name it
 */
export const observe = (
	exchange: Exchange,
	probe: string,
	need: Need,
	tokens: TokenFinder,
	itemId: string | null,
): Observation => {
	const { outcome } = exchange;
	const look = {
		probe,
		requestUrl: exchange.requestUrl,
		finalUrl: exchange.finalUrl,
		redirects: exchange.redirects,
	};
	if (outcome.kind === "failure") {
		return { ...look, failure: outcome.failure, statusCode: null, fields: {}, ...NO_CONTENT, truncated: false };
	}
	const page = openText(outcome.body, outcome.fields.get("content-type"), outcome.charset);
	return {
		...look,
		failure: null,
		statusCode: outcome.statusCode,
		fields: keepFields(outcome.fields, need),
		...(outcome.body.byteLength === 0
			? { ...NO_CONTENT, absent: [...need.selectors, ...need.json].map(({ text }) => text) }
			: readContent(page, outcome, need, tokens, itemId)),
		truncated: outcome.truncated,
	};
};
