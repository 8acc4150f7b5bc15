import { createElementReader, ELEMENT_BYTES } from "./element-reader.ts";
import { createSketch, fingerprintOf, sketchTag, sketchText } from "./fingerprint.ts";
import type { PageText } from "./page-charset.ts";
import type { Selector } from "./selector.ts";
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

/** Bytes of markup (scripts, styles and comments not counted) that go into words and fingerprint. */
const FINGERPRINT_BYTES = 65_536;
/** Bytes of markup that are looked at where a pack reads elements or scripts. */
const WHOLE_PAGE_BYTES = 2_097_152;
const MOST_META = 60;
/** The text of a whole body is read where it shows so few words: of a longer page it is the content, and is not kept. */
const BODY_WORDS = 150;
/** Bytes of a title that are read: more than any title that says something. */
const TITLE_BYTES = 4096;
const KEPT_META = /^(?:og:|twitter:|al:|article:|profile:|description$|robots$|generator$|refresh$)/;

/** A quick look before the attributes are read: most meta elements are not kept. */
const MAY_BE_KEPT = /(?:og|twitter|al|article|profile):|description|robots|generator|refresh/i;

const TITLE = hashName("title");
const META = hashName("meta");
const LINK = hashName("link");
const SCRIPT = hashName("script");
const BODY = hashName("body");
/** Elements whose content is not markup, or is not shown. */
const RAW = new Map(
	["title", "script", "style", "noscript", "textarea", "template", "iframe", "xmp", "noembed", "noframes"].map(
		(name) => [hashName(name), name] as const,
	),
);

const LESS_THAN = 0x3c;
/** Length of the mark that some editors put before UTF-8: no word of the page. */
const BYTE_ORDER_MARK = 3;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

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
		const byte = bytes[at] ?? 0;
		if (byte === GREATER_THAN) return at;
		if (isValue && (byte === 0x22 || byte === 0x27)) {
			at += 1;
			while (at < bytes.length && bytes[at] !== byte) at += 1;
			isValue = false;
		} else if (byte === 0x3d) isValue = true;
		else if (byte > 0x20) isValue = false;
	}
	return bytes.length;
};

const endOfName = (bytes: Buffer, from: number): number => {
	let at = from;
	for (; at < bytes.length; at += 1) {
		const byte = bytes[at] ?? 0;
		if (byte === GREATER_THAN || byte === SLASH || byte <= 0x20) break;
	}
	return at;
};

const hashBytes = (bytes: Buffer, from: number, to: number): number => {
	let hash = FNV_START;
	for (let at = from; at < to; at += 1) {
		const byte = bytes[at] ?? 0;
		hash = Math.imul(hash ^ (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte), FNV_PRIME);
	}
	return hash;
};

/** Index after a comment, doctype or processing instruction whose `<` stands at `at`; after the `<` of anything else. */
const endOfDeclaration = (bytes: Buffer, at: number): number => {
	const next = bytes[at + 1];
	if (next !== 0x21 && next !== 0x3f) return at + 1;
	const isComment = bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d;
	const end = isComment ? bytes.indexOf("-->", at + 4) : bytes.indexOf(GREATER_THAN, at + 2);
	if (end === -1) return bytes.length;
	return isComment ? end + 3 : end + 1;
};

type SelectorParts = { readonly body: Selector | undefined; readonly others: readonly Selector[] };
/** By the list itself: a pack has few, and all its pages are read with them. */
const partsOfLists = new WeakMap<readonly Selector[], SelectorParts>();

/** The whole body, which is no element among others, apart from them. */
const partsOf = (selectors: readonly Selector[]): SelectorParts => {
	const known = partsOfLists.get(selectors);
	if (known !== undefined) return known;
	const body = selectors.find(({ text }) => text === "body");
	const parts = { body, others: selectors.filter((selector) => selector !== body) };
	partsOfLists.set(selectors, parts);
	return parts;
};

/**
 * Reads a page.
 * @param selectors the elements whose text is wanted
 * @param isWhole whether all of a long page is looked at; otherwise what stands within the fingerprint's reach
 */
export const scanPage = (page: PageText, selectors: readonly Selector[], isWhole: boolean): PageScan => {
	const { bytes } = page;
	const length = bytes.length;
	const sketch = createSketch();
	const { body, others } = partsOf(selectors);
	const elements = createElementReader(page, others);
	const meta: Record<string, string> = {};
	const scripts: ScriptExtent[] = [];
	const reach = isWhole ? WHOLE_PAGE_BYTES : FINGERPRINT_BYTES;
	let title: string | null = null;
	let canonical: string | null = null;
	let metaCount = 0;
	/** The extent of the body; it begins after the title where its tag is left out (WHATWG HTML allows it). */
	let bodyFrom = 0;
	let hasBody = false;
	let bodyTo = length;
	/** Bytes of scripts, styles and comments so far. */
	let skipped = 0;

	const readMeta = (start: number, end: number): void => {
		const inner = page.decode(start, end);
		if (!MAY_BE_KEPT.test(inner)) return;
		const attributes = attributesOf(inner);
		const named = attributes.get("property") ?? attributes.get("name") ?? attributes.get("http-equiv") ?? "";
		const name = named.toLowerCase();
		const content = attributes.get("content");
		if (content === undefined || metaCount >= MOST_META || name in meta || !KEPT_META.test(name)) return;
		metaCount += 1;
		meta[name] = content;
	};

	const readLink = (start: number, end: number): void => {
		const inner = page.decode(start, end);
		if (!/canonical/i.test(inner)) return;
		const attributes = attributesOf(inner);
		const relations = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
		if (relations.includes("canonical")) canonical = attributes.get("href") ?? null;
	};

	/** Reads a start tag whose `<` stands at `at`; returns where to go on. */
	const startTag = (at: number): number => {
		const nameEnd = endOfName(bytes, at + 1);
		const tag = hashBytes(bytes, at + 1, nameEnd);
		const end = endOfTag(bytes, nameEnd);
		if (at - skipped < FINGERPRINT_BYTES) sketchTag(sketch, tag);
		if (tag === META) readMeta(at + 1, end);
		else if (tag === LINK && canonical === null) readLink(at + 1, end);
		else if (tag === BODY && !hasBody) {
			hasBody = true;
			bodyFrom = end + 1;
		}
		elements.start(tag, at + 1, end);
		const raw = RAW.get(tag);
		if (raw === undefined) return end + 1;
		const rawEnd = endOfRaw(bytes, end + 1, raw);
		if (tag === TITLE && title === null) {
			if (!hasBody) bodyFrom = rawEnd;
			title = textOf(page.decode(end + 1, Math.min(rawEnd, end + TITLE_BYTES)).replaceAll("<", "&lt;"));
		} else if (tag === SCRIPT)
			scripts.push({ tag: bytes.toString("latin1", at + 1, end), start: end + 1, end: rawEnd });
		skipped += rawEnd - end;
		return rawEnd;
	};

	const endTag = (at: number): number => {
		const nameEnd = endOfName(bytes, at + 2);
		const mayBeBody = body !== undefined && nameEnd - at === "</body".length;
		if (elements.isOpen() || mayBeBody) {
			const tag = hashBytes(bytes, at + 2, nameEnd);
			if (elements.isOpen()) elements.end(tag, at);
			if (tag === BODY) bodyTo = at;
		}
		let end = nameEnd;
		while (end < length && bytes[end] !== GREATER_THAN) end += 1;
		return end + 1;
	};

	/** Reads anything that begins with `<`; returns where to go on. */
	const markup = (at: number): number => {
		const next = bytes[at + 1] ?? 0;
		if (isLetter(next)) return startTag(at);
		if (next === SLASH) return endTag(at);
		const end = endOfDeclaration(bytes, at);
		skipped += end - at;
		return end;
	};

	let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BYTE_ORDER_MARK : 0;
	while (at < length && at - skipped < reach) {
		if (bytes[at] === LESS_THAN) at = markup(at);
		else if (at - skipped < FINGERPRINT_BYTES) at = sketchText(bytes, at, sketch);
		else {
			const next = bytes.indexOf(LESS_THAN, at);
			at = next === -1 ? length : next;
		}
	}
	const texts = elements.finish();
	if (body !== undefined) {
		const isShort = sketch.words <= BODY_WORDS;
		const to = Math.min(Math.max(bodyFrom, bodyTo), bodyFrom + ELEMENT_BYTES);
		texts.set(body, isShort ? [textOf(page.decode(bodyFrom, to))] : []);
	}
	return {
		title,
		meta,
		canonical,
		elements: texts,
		scripts,
		words: sketch.words,
		fingerprint: fingerprintOf(sketch),
	};
};
