import { createElementReader, type ElementReader } from "./element-reader.ts";
import { createSketch, fingerprintOf, type Sketch, sketchTag, sketchText } from "./fingerprint.ts";
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
import { type Head, readLink, readMeta } from "./read-head.ts";
import type { Selector } from "./selector.ts";
import { textOf } from "./tag-attributes.ts";
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
/** The text of a whole body is read where it shows so few words: of a longer page it is the content, and is not kept. */
const BODY_WORDS = 150;
/** Bytes of its markup that are read then: scripts and comments may stand before the words. */
const BODY_BYTES = 65_536;
/** Bytes of a title that are read: more than any title that says something. */
const TITLE_BYTES = 4096;

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

/** What selectors ask of a page. */
type Wanted = {
	/** The whole body, which is no element among others. */
	readonly body: Selector | undefined;
	readonly others: readonly Selector[];
	/** Whether a tag may be any that is looked at, by the low byte of its hash: most tags are not. */
	readonly mayMatter: Uint8Array;
};

const LOW_BYTE = 0xff;

const wantedOf = (selectors: readonly Selector[]): Wanted => {
	const body = selectors.find(({ text }) => text === "body");
	const others = selectors.filter((selector) => selector !== body);
	const mayMatter = new Uint8Array(LOW_BYTE + 1).fill(others.some(({ tag }) => tag === null) ? 1 : 0);
	for (const tag of [META, LINK, SVG, BODY, ...RAW.keys(), ...others.map(({ tag }) => tag)]) {
		if (tag !== null) mayMatter[tag & LOW_BYTE] = 1;
	}
	return { body, others, mayMatter };
};

/** By the list itself: a pack has few, and all its pages are read with them. */
const wantedOfLists = new WeakMap<readonly Selector[], Wanted>();

const wantedBy = (selectors: readonly Selector[]): Wanted => {
	const known = wantedOfLists.get(selectors);
	if (known !== undefined) return known;
	const wanted = wantedOf(selectors);
	wantedOfLists.set(selectors, wanted);
	return wanted;
};

/** A page while it is read. Changed in place: one for each page, and no other piece of the program sees it. */
type Reading = Head & {
	readonly page: PageText;
	readonly bytes: Buffer;
	readonly sketch: Sketch;
	readonly elements: ElementReader;
	readonly wanted: Wanted;
	readonly scripts: ScriptExtent[];
	title: string | null;
	/** The extent of the body; it begins after the title where its tag is left out (WHATWG HTML allows it). */
	bodyFrom: number;
	hasBody: boolean;
	bodyTo: number;
	/** Bytes of scripts, styles and comments so far. */
	skipped: number;
	isCut: boolean;
	isInDrawing: boolean;
};

/** Reads the content of an element that holds no markup, from `start` on; returns where its end tag stands. */
const readRaw = (reading: Reading, tag: number, raw: string, at: number, start: number): number => {
	const { page, bytes } = reading;
	const end = endOfRaw(bytes, start, raw);
	if (end === bytes.length && CLOSED.has(raw)) reading.isCut = true;
	else if (tag === TITLE && reading.title === null && !reading.isInDrawing) {
		if (!reading.hasBody) reading.bodyFrom = end;
		reading.title = textOf(page.decode(start, Math.min(end, start + TITLE_BYTES - 1)).replaceAll("<", "&lt;"));
	}
	if (tag === SCRIPT) reading.scripts.push({ tag: bytes.toString("latin1", at + 1, start - 1), start, end });
	reading.skipped += end - start + 1;
	return end;
};

/** Reads a start tag whose `<` stands at `at`; returns where to go on. */
const readStartTag = (reading: Reading, at: number): number => {
	const { page, bytes } = reading;
	const nameEnd = endOfName(bytes, at + 1);
	const tag = hashBytes(bytes, at + 1, nameEnd);
	const end = endOfTag(bytes, nameEnd);
	if (end === bytes.length) {
		reading.isCut = true;
		return end;
	}
	if (at - reading.skipped < FINGERPRINT_BYTES) sketchTag(reading.sketch, tag);
	if (reading.wanted.mayMatter[tag & LOW_BYTE] === 0) return end + 1;
	if (tag === META) readMeta(reading, page.decode(at + 1, end));
	else if (tag === LINK) readLink(reading, page.decode(at + 1, end));
	else if (tag === SVG) reading.isInDrawing = bytes[end - 1] !== SLASH;
	else if (tag === BODY && !reading.hasBody) {
		reading.hasBody = true;
		reading.bodyFrom = end + 1;
	}
	reading.elements.start(tag, at + 1, end);
	const raw = RAW.get(tag);
	return raw === undefined ? end + 1 : readRaw(reading, tag, raw, at, end + 1);
};

const readEndTag = (reading: Reading, at: number): number => {
	const { bytes, elements, wanted } = reading;
	const nameEnd = endOfName(bytes, at + 2);
	const mayBeBody = wanted.body !== undefined && nameEnd - at === "</body".length;
	if (mayBeBody || reading.isInDrawing || elements.isOpen()) {
		const tag = hashBytes(bytes, at + 2, nameEnd);
		if (tag === SVG) reading.isInDrawing = false;
		if (tag === BODY) reading.bodyTo = at;
		elements.end(tag, at);
	}
	let end = nameEnd;
	while (end < bytes.length && bytes[end] !== GREATER_THAN) end += 1;
	if (end === bytes.length) reading.isCut = true;
	return end + 1;
};

/** Reads anything that begins with `<`; returns where to go on. */
const readMarkup = (reading: Reading, at: number): number => {
	const { bytes } = reading;
	const next = bytes[at + 1] ?? 0;
	if (isLetter(next)) return readStartTag(reading, at);
	if (next === SLASH) return readEndTag(reading, at);
	const end = endOfDeclaration(bytes, at);
	if (end === bytes.length && bytes[end - 1] !== GREATER_THAN) reading.isCut = true;
	reading.skipped += end - at;
	return end;
};

const readAll = (reading: Reading, reach: number): void => {
	const { bytes, sketch } = reading;
	const length = bytes.length;
	let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BYTE_ORDER_MARK : 0;
	while (at < length && at - reading.skipped < reach) {
		if (bytes[at] === LESS_THAN) at = readMarkup(reading, at);
		else if (at - reading.skipped < FINGERPRINT_BYTES) at = sketchText(bytes, at, sketch);
		else {
			const next = bytes.indexOf(LESS_THAN, at);
			at = next === -1 ? length : next;
		}
	}
};

const bodyOf = ({ page, sketch, bodyFrom, bodyTo }: Reading): string[] => {
	if (sketch.words > BODY_WORDS) return [];
	const to = Math.min(Math.max(bodyFrom, bodyTo), bodyFrom + BODY_BYTES);
	return [textOf(page.decode(bodyFrom, to))];
};

/**
 * Reads a page.
 * @param selectors the elements whose text is wanted
 * @param isWhole whether all of a long page is looked at; otherwise what stands within the fingerprint's reach
 */
export const scanPage = (page: PageText, selectors: readonly Selector[], isWhole: boolean): PageScan => {
	const wanted = wantedBy(selectors);
	const sketch = createSketch();
	const elements = createElementReader(page, wanted.others);
	const reading: Reading = {
		page,
		bytes: page.bytes,
		sketch,
		elements,
		wanted,
		scripts: [],
		meta: {},
		metaCount: 0,
		canonical: null,
		title: null,
		bodyFrom: 0,
		hasBody: false,
		bodyTo: page.bytes.length,
		skipped: 0,
		isCut: false,
		isInDrawing: false,
	};
	readAll(reading, isWhole ? WHOLE_PAGE_BYTES : FINGERPRINT_BYTES);
	const texts = elements.finish();
	if (wanted.body !== undefined) texts.set(wanted.body, bodyOf(reading));
	const { title, meta, canonical, scripts, isCut } = reading;
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
