import { attributesOf } from "./tag-attributes.ts";
import { hashName } from "./tag-name.ts";

/** A simple selector of a pack: `h1`, `#main`, `.error`, `div.error`, `[data-post]`, `.message[data-post]@data-post`. */
export type Selector = {
	readonly text: string;
	/** Hash of the tag's name; null for any. */
	readonly tag: number | null;
	readonly id: string | null;
	readonly classes: readonly string[];
	/** Attributes that must be there, with a value where one is given. */
	readonly attributes: readonly (readonly [string, string | null])[];
	/** Read this attribute instead of the text. */
	readonly reads: string | null;
};

const SHAPE = /^([a-z][a-z0-9-]*|\*)?((?:[#.][\w-]+|\[[\w:-]+(?:=[^\]]*)?\])*)(?:@([\w:-]+))?$/i;
const PART = /([#.])([\w-]+)|\[([\w:-]+)(?:=["']?([^\]"']*)["']?)?\]/g;

/** Reads a selector; null when it is none of the simple forms. */
export const parseSelector = (text: string): Selector | null => {
	const found = SHAPE.exec(text);
	if (found === null || text === "") return null;
	const name = found[1];
	const parts = [...(found[2] ?? "").matchAll(PART)];
	return {
		text,
		tag: name === undefined || name === "*" ? null : hashName(name.toLowerCase()),
		id: parts.find((part) => part[1] === "#")?.[2] ?? null,
		classes: parts.filter((part) => part[1] === ".").map((part) => part[2] ?? ""),
		attributes: parts.filter((part) => part[3] !== undefined).map((part) => [part[3] ?? "", part[4] ?? null]),
		reads: found[3] ?? null,
	};
};

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Whether a selector names a tag and nothing else: then attributes need not be read. */
const isBare = ({ id, classes, attributes, reads }: Selector): boolean =>
	id === null && classes.length === 0 && attributes.length === 0 && reads === null;

/** The attributes of a start tag, as far as the selector asks for any, when it is what the selector names, else null. `inner` is the tag without its brackets. */
export const matchSelector = (selector: Selector, tag: number, inner: string): ReadonlyMap<string, string> | null => {
	if (selector.tag !== null && selector.tag !== tag) return null;
	if (isBare(selector)) return NO_ATTRIBUTES;
	if (selector.id !== null && !inner.includes(selector.id)) return null;
	if (!selector.classes.every((name) => inner.includes(name))) return null;
	// Names of attributes are written in any case.
	if (!selector.attributes.every(([name]) => inner.includes(name) || inner.toLowerCase().includes(name))) return null;
	const attributes = attributesOf(inner);
	if (selector.id !== null && attributes.get("id") !== selector.id) return null;
	const classes = selector.classes.length === 0 ? [] : (attributes.get("class") ?? "").split(/\s+/);
	if (!selector.classes.every((name) => classes.includes(name))) return null;
	const hasAttributes = selector.attributes.every(([name, value]) => {
		const actual = attributes.get(name);
		return actual !== undefined && (value === null || actual === value);
	});
	return hasAttributes ? attributes : null;
};
