import type { Assumption } from "./assumption.ts";

// A cell of a list is seldom just a URL: people paste quotes, angle brackets, Markdown, spreadsheet formulas and the full
// stop of the sentence. Only what surrounds the URL is taken off here.

const SURROUNDING_SPACE =
	/^[\s\u0000-\u0020\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+|[\s\u0000-\u0020\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+$/g;
const HYPERLINK_FORMULA = /^=?\s*HYPERLINK\(\s*"((?:[^"]|"")+)"/i;
const MARKDOWN_LINK = /^!?\[[^\]]*\]\(\s*<?([^\s<>]+?)>?(?:\s+["'(][^)]*)?\)$/;
const ANCHOR = /^<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/i;
const IPV6_HOST = /^\[[0-9a-f:.]+\]/i;
const PAIRS = new Map([
	['"', '"'],
	["'", "'"],
	["`", "`"],
	["<", ">"],
	["(", ")"],
	["[", "]"],
	["{", "}"],
	["“", "”"],
	["„", "“"],
	["‘", "’"],
	["«", "»"],
	["‹", "›"],
]);
const TRAILING = new Set([...".,;:!?'\"`>”’»›…|\\"]);
const BRACKETS = new Map([
	[")", "("],
	["]", "["],
	["}", "{"],
]);

const trim = (text: string): string => text.replace(SURROUNDING_SPACE, "");

const count = (text: string, character: string): number => text.split(character).length - 1;

const unpair = (text: string): string => {
	const first = text.charAt(0);
	const closing = PAIRS.get(first);
	if (closing === undefined || (first === "[" && IPV6_HOST.test(text))) return text;
	const inner = text.endsWith(closing) && text.length > 1 ? text.slice(1, -1) : text.slice(1);
	return trim(inner);
};

/** Takes off the punctuation of the sentence around a URL; a closing bracket stays where the URL opened it. */
export const withoutTrailingPunctuation = (text: string): string => {
	let end = text.length;
	while (end > 0) {
		const last = text.charAt(end - 1);
		const opening = BRACKETS.get(last);
		const kept = text.slice(0, end);
		const unbalanced = opening !== undefined && count(kept, last) > count(kept, opening);
		if (!TRAILING.has(last) && !unbalanced) break;
		end -= 1;
	}
	return text.slice(0, end);
};

/** The URL's own text out of a cell, and what was taken off to get it. */
export const cleanText = (raw: string): { readonly text: string; readonly assumed: readonly Assumption[] } => {
	const assumed: Assumption[] = [];
	let text = trim(raw);
	const linked = HYPERLINK_FORMULA.exec(text)?.[1] ?? ANCHOR.exec(text)?.[1] ?? MARKDOWN_LINK.exec(text)?.[1];
	if (linked !== undefined) {
		text = trim(linked.replaceAll('""', '"'));
		assumed.push("link-extracted");
	}
	for (let unpaired = unpair(text); unpaired !== text; unpaired = unpair(text)) text = unpaired;
	const bare = withoutTrailingPunctuation(text);
	if (bare !== text) assumed.push("punctuation-dropped");
	return { text: bare, assumed };
};
