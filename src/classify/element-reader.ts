import type { PageText } from "./page-charset.ts";
import { matchSelector, type Selector } from "./selector.ts";
import { textOf } from "./tag-attributes.ts";
import { hashName } from "./tag-name.ts";

/** Elements kept for one selector, and bytes of an element's markup that are read for its text. */
const MOST_ELEMENTS = 20;
const ELEMENT_BYTES = 20_000;
const VOID = new Set(
	["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"].map(hashName),
);

type Open = { readonly selector: Selector; readonly tag: number; readonly start: number; depth: number };

/** Collects the texts of named elements while a page is scanned. Tags are known by the hash of their name. */
export type ElementReader = {
	/** A start tag; `start` and `end` are the extent of what stands between its brackets. */
	start(tag: number, start: number, end: number): void;
	/** Whether an element is being read, so that end tags matter. */
	isOpen(): boolean;
	/** An end tag whose `<` stands at `at`. */
	end(tag: number, at: number): void;
	/** The texts found; a selector without any is left out. */
	finish(): Map<Selector, string[]>;
};

type Tags = ReadonlySet<number | null>;
const tagsOfLists = new WeakMap<readonly Selector[], Tags>();

const tagsOf = (selectors: readonly Selector[]): Tags => {
	const known = tagsOfLists.get(selectors);
	if (known !== undefined) return known;
	const tags: Tags = new Set(selectors.map(({ tag }) => tag));
	tagsOfLists.set(selectors, tags);
	return tags;
};

export const createElementReader = (page: PageText, selectors: readonly Selector[]): ElementReader => {
	const found = new Map<Selector, string[]>();
	const isFull = (selector: Selector): boolean => (found.get(selector)?.length ?? 0) >= MOST_ELEMENTS;
	/** Selectors that still want elements; tags that none of them wants cost next to nothing. */
	let wanting = selectors;
	let tags = tagsOf(selectors);
	let open: Open[] = [];

	const keep = (selector: Selector, text: string): void => {
		if (isFull(selector)) return;
		const texts = found.get(selector);
		if (texts === undefined) found.set(selector, [text]);
		else texts.push(text);
		if (!isFull(selector)) return;
		wanting = wanting.filter((one) => one !== selector);
		tags = tagsOf(wanting);
	};
	const keepText = (one: Open, end: number): void => {
		if (isFull(one.selector)) return;
		keep(one.selector, textOf(page.decode(one.start, Math.min(end, one.start + ELEMENT_BYTES))));
	};
	/** Whether one more element may be opened: without a bound, deep nesting would cost the square of its depth. */
	const mayOpen = (selector: Selector): boolean =>
		open.filter((one) => one.selector === selector).length < MOST_ELEMENTS;

	return {
		start: (tag, start, end) => {
			for (const one of open) if (one.tag === tag) one.depth += 1;
			if (!tags.has(tag) && !tags.has(null)) return;
			const inner = page.decode(start, end);
			for (const selector of wanting) {
				const attributes = matchSelector(selector, tag, inner);
				if (attributes === null) continue;
				if (selector.reads !== null) keep(selector, attributes.get(selector.reads) ?? "");
				else if (VOID.has(tag)) keep(selector, "");
				else if (mayOpen(selector)) open.push({ selector, tag, start: end + 1, depth: 1 });
			}
		},
		isOpen: () => open.length > 0,
		end: (tag, at) => {
			let isClosed = false;
			for (const one of open) {
				if (one.tag !== tag) continue;
				one.depth -= 1;
				if (one.depth > 0) continue;
				isClosed = true;
				keepText(one, at);
			}
			if (isClosed) open = open.filter((one) => one.depth > 0);
		},
		finish: () => {
			for (const one of open) keepText(one, page.bytes.length);
			return found;
		},
	};
};
