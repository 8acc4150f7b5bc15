import type { Assumption } from "./assumption.ts";

// A cell of a list is seldom just a URL: people paste quotes, angle brackets, Markdown, spreadsheet formulas and the full
// stop of the sentence. Only what surrounds the URL is taken off here.

/** White space, control characters, and what is not seen at all: soft hyphens, zero-width and bidirectional marks, the BOM. */
const INVISIBLE = /[\s\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
/** What programs put into long addresses to break their lines or to turn them; the joiners of scripts and emoji stay. */
const INVISIBLE_INSIDE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Spreadsheets in other languages have other names for it. */
const HYPERLINK_FORMULA =
	/^[=+@]*\s*(?:HYPERLINK\(\s*"(?<link>(?:[^"]|"")+)"|(?<==\s*)\p{L}[\p{L}._]*\(\s*"(?<local>h(?:tt|xx)ps?:(?:[^"]|"")+)")/iu;
const MARKDOWN_LINK = /^!?\[.*?\]\(\s*<?([^\s<>]+?)>?(?:\s+["'(][^)]*)?\)$/;
const ANCHOR = /^<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/i;
/** Markdown around a whole cell: emphasis, and the mark of a list or a quote before it. */
const EMPHASIS = /^(\*{1,3}|_{1,3}|~~)(?=[^\s*_~])(.+)\1$/s;
const LIST_MARK = /^(?:[-*+•·–—>]|\d{1,4}[.)])[ \t]+(?=\S)/;
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
const CLOSING = new Map([...BRACKETS].map(([closing, opening]) => [opening, closing]));

/** Character by character from both ends: a regular expression would go over a long run of spaces once for each of them. */
const trim = (text: string): string => {
	let start = 0;
	let end = text.length;
	while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
	while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
};

/** How many more closing than opening brackets of each kind the text has, by closing bracket. */
const surplus = (text: string): Map<string, number> => {
	const counts = new Map([...BRACKETS.keys()].map((closing) => [closing, 0]));
	for (const character of text) {
		const closing = CLOSING.get(character);
		if (closing !== undefined) counts.set(closing, (counts.get(closing) ?? 0) - 1);
		else if (BRACKETS.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
	}
	return counts;
};

const unpair = (text: string): string => {
	const first = text.charAt(0);
	const closing = PAIRS.get(first);
	if (closing === undefined || (first === "[" && IPV6_HOST.test(text))) return text;
	const inner = text.endsWith(closing) && text.length > 1 ? text.slice(1, -1) : text.slice(1);
	return trim(inner);
};

/** Takes off the punctuation of the sentence around a URL; a closing bracket stays where the URL opened it. */
export const withoutTrailingPunctuation = (text: string): string => {
	const last = text.charAt(text.length - 1);
	if (!TRAILING.has(last) && !BRACKETS.has(last)) return text;
	const unopened = surplus(text);
	let end = text.length;
	for (; end > 0; end -= 1) {
		const character = text.charAt(end - 1);
		const excess = unopened.get(character);
		if (excess !== undefined && excess > 0) unopened.set(character, excess - 1);
		else if (!TRAILING.has(character)) break;
	}
	return text.slice(0, end);
};

/** The URL's own text out of a cell, and what was taken off to get it. */
export const cleanText = (raw: string): { readonly text: string; readonly assumed: readonly Assumption[] } => {
	const assumed: Assumption[] = [];
	let text = trim(trim(raw).replace(LIST_MARK, ""));
	const formula = HYPERLINK_FORMULA.exec(text)?.groups;
	const linked = formula?.link ?? formula?.local ?? ANCHOR.exec(text)?.[1] ?? MARKDOWN_LINK.exec(text)?.[1];
	if (linked !== undefined) {
		text = trim(linked.replaceAll('""', '"'));
		assumed.push("link-extracted");
	}
	text = trim(EMPHASIS.exec(text)?.[2] ?? text);
	for (let unpaired = unpair(text); unpaired !== text; unpaired = unpair(text)) text = unpaired;
	const bare = withoutTrailingPunctuation(text.replace(INVISIBLE_INSIDE, ""));
	if (bare !== text) assumed.push("punctuation-dropped");
	return { text: bare, assumed };
};
