import { createFingerprint } from "./fingerprint.ts";
import type { PageText } from "./page-charset.ts";
import { matchSelector, type Selector } from "./selector.ts";
import { attributesOf, textOf } from "./tag-attributes.ts";
import { FNV_PRIME, FNV_START, hashName } from "./tag-name.ts";

// One pass over the bytes of a page, without building a tree: title, meta, canonical, the elements that rules name, the
// extents of scripts, a fingerprint and a count of the words shown. Follows the tokenizer of WHATWG HTML section 13.2.5 as
// far as that matters here: comments, raw text elements, quoted attribute values.

/** Where a script's content stands in the bytes, and its tag. */
export type ScriptExtent = { readonly tag: string; readonly start: number; readonly end: number };

export type PageScan = {
	readonly title: string | null;
	readonly meta: Readonly<Record<string, string>>;
	readonly canonical: string | null;
	readonly elements: ReadonlyMap<Selector, readonly string[]>;
	readonly scripts: readonly ScriptExtent[];
	readonly words: number;
	readonly fingerprint: string | null;
};

/** Bytes of markup (scripts and styles not counted) that go into words and fingerprint. */
const FINGERPRINT_BYTES = 65_536;
/** Bytes of markup that are looked at in all. */
const MARKUP_BYTES = 2_097_152;
const LONGEST_WORD = 24;
const MOST_ELEMENTS = 20;
const MOST_META = 60;
/** Bytes of an element's markup that are read for its text; what is kept of it is cut by the observation. */
const ELEMENT_BYTES = 20_000;
const KEPT_META = /^(?:og:|twitter:|al:|article:|profile:|description$|robots$|generator$|refresh$)/;

const TITLE = hashName("title");
const META = hashName("meta");
const LINK = hashName("link");
const SCRIPT = hashName("script");
/** Elements whose content is not markup, or is not shown. */
const RAW = new Map(
	["title", "script", "style", "noscript", "textarea", "template", "iframe", "xmp", "noembed", "noframes"].map(
		(name) => [hashName(name), name] as const,
	),
);
const VOID = new Set(
	["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"].map(hashName),
);

type Open = { readonly selector: Selector; readonly tag: number; readonly start: number; depth: number };

/** Index of the end tag `</name` from `from` on, in any case; the length of the content when there is none. */
const endOfRaw = (bytes: Buffer, from: number, name: string): number => {
	for (let at = bytes.indexOf("</", from); at !== -1; at = bytes.indexOf("</", at + 2)) {
		if (bytes.toString("latin1", at + 2, at + 2 + name.length).toLowerCase() === name) return at;
	}
	return bytes.length;
};

/** Index of the `>` that ends the tag whose name ends at `from`; the length of the content when it never ends. */
const endOfTag = (bytes: Buffer, from: number): number => {
	let isValue = false;
	for (let at = from; at < bytes.length; at += 1) {
		const byte = bytes[at];
		if (byte === 0x3e) return at;
		if (isValue && (byte === 0x22 || byte === 0x27)) {
			const close = bytes.indexOf(byte, at + 1);
			if (close === -1) return bytes.length;
			at = close;
			isValue = false;
		} else if (byte === 0x3d) isValue = true;
		else if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) isValue = false;
	}
	return bytes.length;
};

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

export const scanPage = (page: PageText, selectors: readonly Selector[]): PageScan => {
	const { bytes } = page;
	const length = bytes.length;
	const fingerprint = createFingerprint();
	const meta: Record<string, string> = {};
	const elements = new Map<Selector, string[]>(selectors.map((selector) => [selector, []]));
	const scripts: ScriptExtent[] = [];
	let open: Open[] = [];
	let title: string | null = null;
	let canonical: string | null = null;
	let metaCount = 0;
	let words = 0;
	let at = 0;
	let skipped = 0;

	const readMeta = (inner: string): void => {
		const attributes = attributesOf(inner);
		const named = attributes.get("property") ?? attributes.get("name") ?? attributes.get("http-equiv") ?? "";
		const name = named.toLowerCase();
		const content = attributes.get("content");
		if (content === undefined || metaCount >= MOST_META || name in meta || !KEPT_META.test(name)) return;
		metaCount += 1;
		meta[name] = content;
	};

	const readLink = (inner: string): void => {
		const attributes = attributesOf(inner);
		const relations = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
		if (canonical === null && relations.includes("canonical")) canonical = attributes.get("href") ?? null;
	};

	const keep = (selector: Selector, text: string): void => {
		const found = elements.get(selector);
		if (found !== undefined && found.length < MOST_ELEMENTS) found.push(text);
	};

	const startElement = (tag: number, start: number, end: number): void => {
		for (const one of open) if (one.tag === tag) one.depth += 1;
		let inner: string | null = null;
		for (const selector of selectors) {
			if (selector.tag !== null && selector.tag !== tag) continue;
			inner ??= page.decode(start, end);
			const attributes = matchSelector(selector, tag, inner);
			if (attributes === null) continue;
			if (selector.reads !== null) keep(selector, attributes.get(selector.reads) ?? "");
			else if (VOID.has(tag)) keep(selector, "");
			else open.push({ selector, tag, start: end + 1, depth: 1 });
		}
	};

	const endElement = (tag: number, end: number): void => {
		for (const one of open) {
			if (one.tag !== tag) continue;
			one.depth -= 1;
			if (one.depth === 0) {
				keep(one.selector, textOf(page.decode(one.start, Math.min(end, one.start + ELEMENT_BYTES))));
			}
		}
		open = open.filter((one) => one.depth > 0);
	};

	/** Reads a start tag whose `<` stands at `at`; returns where to go on. */
	const startTag = (): number => {
		let tag = FNV_START;
		let nameEnd = at + 1;
		for (; nameEnd < length; nameEnd += 1) {
			const byte = bytes[nameEnd] ?? 0;
			if (byte === 0x3e || byte === 0x2f || byte <= 0x20) break;
			tag = Math.imul(tag ^ (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte), FNV_PRIME);
		}
		const end = endOfTag(bytes, nameEnd);
		if (at - skipped < FINGERPRINT_BYTES) fingerprint.tag(tag);
		if (tag === META) readMeta(page.decode(at + 1, end));
		else if (tag === LINK) readLink(page.decode(at + 1, end));
		if (selectors.length > 0) startElement(tag, at + 1, end);
		const raw = RAW.get(tag);
		if (raw === undefined) return end + 1;
		const rawEnd = endOfRaw(bytes, end + 1, raw);
		if (tag === TITLE) title ??= textOf(page.decode(end + 1, rawEnd).replaceAll("<", "&lt;"));
		else if (tag === SCRIPT) scripts.push({ tag: bytes.toString("latin1", at + 1, end), start: end + 1, end: rawEnd });
		skipped += rawEnd - end;
		return rawEnd;
	};

	const endTag = (): number => {
		let tag = FNV_START;
		let nameEnd = at + 2;
		for (; nameEnd < length; nameEnd += 1) {
			const byte = bytes[nameEnd] ?? 0;
			if (byte === 0x3e || byte <= 0x20) break;
			tag = Math.imul(tag ^ (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte), FNV_PRIME);
		}
		if (open.length > 0) endElement(tag, at);
		const end = bytes.indexOf(0x3e, nameEnd);
		return end === -1 ? length : end + 1;
	};

	/** Reads anything that begins with `<`; returns where to go on. */
	const markup = (): number => {
		const next = bytes[at + 1] ?? 0;
		if (isLetter(next)) return startTag();
		if (next === 0x2f) return endTag();
		if (next === 0x21 && bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) {
			const end = bytes.indexOf("-->", at + 4);
			skipped += (end === -1 ? length : end) - at;
			return end === -1 ? length : end + 3;
		}
		if (next !== 0x21 && next !== 0x3f) return at + 1;
		const end = bytes.indexOf(0x3e, at + 2);
		return end === -1 ? length : end + 1;
	};

	/** Reads text up to the next `<`; returns where it stands. */
	const shownText = (): number => {
		let word = 0;
		let wordLength = 0;
		let end = at;
		for (; end < length; end += 1) {
			const byte = bytes[end] ?? 0;
			const isWord = byte >= 0x80 || isLetter(byte) || (byte >= 0x30 && byte <= 0x39);
			if (isWord && wordLength < LONGEST_WORD) {
				word = Math.imul((wordLength === 0 ? FNV_START : word) ^ (byte < 0x80 ? byte | 0x20 : byte), FNV_PRIME);
				wordLength += 1;
				continue;
			}
			if (wordLength > 0) {
				fingerprint.word(word);
				words += 1;
				wordLength = 0;
			}
			if (isWord) end -= 1;
			else if (byte === 0x3c) break;
			else if (byte === 0x26) {
				while (end + 1 < length && (isLetter(bytes[end + 1] ?? 0) || bytes[end + 1] === 0x23)) end += 1;
			}
		}
		if (wordLength > 0) {
			fingerprint.word(word);
			words += 1;
		}
		return end;
	};

	while (at < length && at - skipped < MARKUP_BYTES) {
		if (bytes[at] === 0x3c) {
			const next = markup();
			at = next > at ? next : at + 1;
		} else if (at - skipped < FINGERPRINT_BYTES) at = shownText();
		else {
			const next = bytes.indexOf(0x3c, at);
			if (next === -1) break;
			at = next;
		}
	}
	for (const one of open)
		keep(one.selector, textOf(page.decode(one.start, Math.min(length, one.start + ELEMENT_BYTES))));
	return { title, meta, canonical, elements, scripts, words, fingerprint: fingerprint.finish() };
};
