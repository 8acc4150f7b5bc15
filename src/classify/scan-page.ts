import { createElementReader } from "./element-reader.ts";
import { createSketch, fingerprintOf, sketchTag, sketchText } from "./fingerprint.ts";
import {
	endOfDeclaration,
	endOfName,
	endOfRaw,
	endOfTag,
	GREATER_THAN,
	hashBytes,
	isLetter,
	LESS_THAN,
	SLASH,
} from "./markup-bytes.ts";
import type { PageText } from "./page-charset.ts";
import type { Selector } from "./selector.ts";
import { attributesOf, textOf } from "./tag-attributes.ts";
import { hashName } from "./tag-name.ts";

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
	/** The bytes end inside a tag, a comment, a title or a script: no page ends so, and the rest never came. */
	readonly isCut: boolean;
};

/** Bytes of markup (scripts, styles and comments not counted) that go into words and fingerprint. */
const FINGERPRINT_BYTES = 65_536;
/** Bytes of markup that are looked at where a pack reads elements or scripts. */
const WHOLE_PAGE_BYTES = 2_097_152;
const MOST_META = 60;
/** The text of a whole body is read where it shows so few words: of a longer page it is the content, and is not kept. */
const BODY_WORDS = 150;
/** Bytes of its markup that are read then: scripts and comments may stand before the words. */
const BODY_BYTES = 65_536;
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
/** A drawing has a title of its own. */
const SVG = hashName("svg");
/** Elements whose content is not markup, or is not shown. */
const RAW = new Map(
	["title", "script", "style", "noscript", "textarea", "template", "iframe", "xmp", "noembed", "noframes"].map(
		(name) => [hashName(name), name] as const,
	),
);

/** Raw elements that people close, or the page shows nothing more. */
const CLOSED = new Set(["title", "script", "style", "textarea"]);

/** Length of the mark that some editors put before UTF-8: no word of the page. */
const BYTE_ORDER_MARK = 3;

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
	let isCut = false;
	let isInDrawing = false;

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
		if (end === length) {
			isCut = true;
			return length;
		}
		if (at - skipped < FINGERPRINT_BYTES) sketchTag(sketch, tag);
		if (tag === META) readMeta(at + 1, end);
		else if (tag === LINK && canonical === null) readLink(at + 1, end);
		else if (tag === SVG) isInDrawing = bytes[end - 1] !== SLASH;
		else if (tag === BODY && !hasBody) {
			hasBody = true;
			bodyFrom = end + 1;
		}
		elements.start(tag, at + 1, end);
		const raw = RAW.get(tag);
		if (raw === undefined) return end + 1;
		const rawEnd = endOfRaw(bytes, end + 1, raw);
		if (rawEnd === length && CLOSED.has(raw)) isCut = true;
		else if (tag === TITLE && title === null && !isInDrawing) {
			if (!hasBody) bodyFrom = rawEnd;
			title = textOf(page.decode(end + 1, Math.min(rawEnd, end + TITLE_BYTES)).replaceAll("<", "&lt;"));
		}
		if (tag === SCRIPT) scripts.push({ tag: bytes.toString("latin1", at + 1, end), start: end + 1, end: rawEnd });
		skipped += rawEnd - end;
		return rawEnd;
	};

	const endTag = (at: number): number => {
		const nameEnd = endOfName(bytes, at + 2);
		const mayBeBody = body !== undefined && nameEnd - at === "</body".length;
		if (isInDrawing && hashBytes(bytes, at + 2, nameEnd) === SVG) isInDrawing = false;
		if (elements.isOpen() || mayBeBody) {
			const tag = hashBytes(bytes, at + 2, nameEnd);
			if (elements.isOpen()) elements.end(tag, at);
			if (tag === BODY) bodyTo = at;
		}
		let end = nameEnd;
		while (end < length && bytes[end] !== GREATER_THAN) end += 1;
		if (end === length) isCut = true;
		return end + 1;
	};

	/** Reads anything that begins with `<`; returns where to go on. */
	const markup = (at: number): number => {
		const next = bytes[at + 1] ?? 0;
		if (isLetter(next)) return startTag(at);
		if (next === SLASH) return endTag(at);
		const end = endOfDeclaration(bytes, at);
		if (end === length && bytes[end - 1] !== GREATER_THAN) isCut = true;
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
		const to = Math.min(Math.max(bodyFrom, bodyTo), bodyFrom + BODY_BYTES);
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
		isCut,
	};
};
