import { hash } from "node:crypto";
import type { Observation } from "../domain/evidence.ts";
import type { Exchange, Fields, Outcome } from "../domain/exchange.ts";
import { withoutUserInfo } from "../domain/user-info.ts";
import { type JsonPath, type JsonScalar, readJson } from "./json-path.ts";
import type { Need } from "./need.ts";
import { openText } from "./page-charset.ts";
import { type PageScan, scanPage } from "./scan-page.ts";
import { heldTokens, NO_TOKENS, type TokenFinder } from "./token-finder.ts";

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

/** Elements kept for each selector. */
const MOST_ELEMENTS = 5;
/** The common rules' byte sequences are marks of walls and parked names: looked for where a page shows few words or a refusal. */
export const FEW_WORDS = 250;

/** Longest texts that are kept, in characters: enough to recognise a wording, too little to be the content. */
const LONGEST = { field: 300, title: 300, meta: 300, element: 300, json: 500, url: 2000 } as const;

const MARKUP_TYPE = /html|xml/i;
const OTHER_TYPE = /^(?:image|video|audio|font)\/|application\/(?!(?:[\w.+-]*json|x-www|javascript))/i;
const JSON_TYPE = /json|javascript/i;

const cut = (text: string, longest: number): string =>
	text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

const keepField = (kept: Record<string, string>, fields: Fields, name: string): void => {
	const value = fields.get(name);
	if (value !== undefined) kept[name] = cut(name === "location" ? withoutUserInfo(value) : value, LONGEST.field);
};

const keepFields = (fields: Fields, need: Need): Record<string, string> => {
	const kept: Record<string, string> = {};
	for (const name of KEPT_FIELDS) keepField(kept, fields, name);
	for (const name of need.fields) keepField(kept, fields, name);
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
	isCut: false,
};

const isMarkup = (contentType: string, bytes: Buffer): boolean => {
	if (MARKUP_TYPE.test(contentType)) return true;
	if (OTHER_TYPE.test(contentType) || JSON_TYPE.test(contentType)) return false;
	const start = bytes.toString("latin1", 0, 512);
	// Saved exchanges often lack the field: without it, anything that begins with a tag is a page.
	return (
		contentType === "" ? /^(?:ï»¿)?\s*<[a-z!?]/i : /^(?:ï»¿)?\s*<(?:!doctype|html|head|body|script|!--|title|meta)/i
	).test(start);
};

const keepTexts = (texts: Readonly<Record<string, string>>, longest: number): Record<string, string> => {
	const kept: Record<string, string> = {};
	for (const name in texts) kept[name] = cut(texts[name] ?? "", longest);
	return kept;
};

const keepElements = (scan: PageScan): Record<string, readonly string[]> => {
	const kept: Record<string, readonly string[]> = {};
	for (const [selector, texts] of scan.elements) {
		if (texts.length === 0) continue;
		kept[selector.text] = texts.slice(0, MOST_ELEMENTS).map((text) => cut(text, LONGEST.element));
	}
	return kept;
};

const keepJson = (values: ReadonlyMap<JsonPath, JsonScalar>): Record<string, JsonScalar> => {
	const kept: Record<string, JsonScalar> = {};
	for (const [path, value] of values) kept[path.text] = typeof value === "string" ? cut(value, LONGEST.json) : value;
	return kept;
};

const NO_CONTENT = {
	title: null,
	meta: {},
	canonical: null,
	elements: {},
	json: {},
	marks: [],
	words: null,
	bytes: 0,
	sha256: null,
	fingerprint: null,
} as const;

const NO_JSON: ReadonlyMap<JsonPath, JsonScalar> = new Map();

const absentOf = (need: Need, elements: Observation["elements"], json: ReadonlyMap<JsonPath, JsonScalar>): string[] => {
	const absent: string[] = [];
	for (const { text } of need.selectors) if (!(text in elements)) absent.push(text);
	for (const path of need.json) if (!json.has(path)) absent.push(path.text);
	return absent;
};

const BROKEN = { broken: true } as const;

const observeContent = (
	exchange: Exchange,
	outcome: Outcome & { kind: "response" },
	probe: string,
	need: Need,
	tokens: TokenFinder,
	itemId: string | null,
): Observation => {
	const contentType = outcome.fields.get("content-type");
	const page = openText(outcome.body, contentType, outcome.charset);
	const isPage = isMarkup(contentType ?? "", page.bytes);
	const scan = isPage ? scanPage(page, need.selectors, need.isWhole) : EMPTY_SCAN;
	const json = need.json.length === 0 ? NO_JSON : readJson(page, need.json, scan.scripts);
	const elements = keepElements(scan);
	const isSuspect = scan.words <= FEW_WORDS || outcome.statusCode !== 200;
	const marks = heldTokens(isSuspect ? tokens : NO_TOKENS, page.bytes, need.tokens, itemId);
	if (scan.scripts.length > 0) marks.push("<script");
	// Written out, not spread: this is made for every look.
	return {
		probe,
		requestUrl: exchange.requestUrl,
		finalUrl: exchange.finalUrl,
		redirects: exchange.redirects,
		failure: null,
		statusCode: outcome.statusCode,
		fields: keepFields(outcome.fields, need),
		title: scan.title === null ? null : cut(scan.title, LONGEST.title),
		meta: keepTexts(scan.meta, LONGEST.meta),
		canonical: scan.canonical === null ? null : cut(scan.canonical, LONGEST.url),
		elements,
		json: keepJson(json),
		absent: absentOf(need, elements, json),
		marks,
		words: isPage ? scan.words : null,
		bytes: outcome.body.byteLength,
		truncated: outcome.truncated,
		// What was cut at our own bound ends anywhere, too.
		...(outcome.broken === true || (scan.isCut && !outcome.truncated) ? BROKEN : null),
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
	const { outcome, requestUrl, finalUrl, redirects } = exchange;
	const look = { probe, requestUrl, finalUrl, redirects };
	if (outcome.kind === "failure") {
		return {
			...look,
			...NO_CONTENT,
			failure: outcome.failure,
			statusCode: null,
			fields: {},
			absent: [],
			truncated: false,
		};
	}
	if (outcome.body.byteLength > 0) return observeContent(exchange, outcome, probe, need, tokens, itemId);
	const { statusCode, truncated, broken } = outcome;
	const absent = absentOf(need, {}, NO_JSON);
	return {
		...look,
		...NO_CONTENT,
		failure: null,
		statusCode,
		fields: keepFields(outcome.fields, need),
		absent,
		truncated,
		...(broken === true ? BROKEN : null),
	};
};
