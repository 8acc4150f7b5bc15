import { decodeHTML, decodeHTMLAttribute } from "entities";

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Attributes of a start tag by lower-case name, values decoded; the first of a repeated name counts (WHATWG HTML). */
export const attributesOf = (inner: string): ReadonlyMap<string, string> => {
	const attributes = new Map<string, string>();
	const nameEnd = inner.search(/[\s/]/);
	if (nameEnd === -1) return attributes;
	ATTRIBUTE.lastIndex = nameEnd;
	for (let found = ATTRIBUTE.exec(inner); found !== null; found = ATTRIBUTE.exec(inner)) {
		const name = (found[1] ?? "").toLowerCase();
		const value = found[2] ?? found[3] ?? found[4] ?? "";
		if (!attributes.has(name)) attributes.set(name, value.includes("&") ? decodeHTMLAttribute(value) : value);
	}
	return attributes;
};

const HIDDEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** A bracket in an attribute's quoted value ends no tag. */
const TAG = /<(?:[^>=]|=\s*(?:"[^"]*"|'[^']*')?)*>?/g;
/** White space that is not one plain space: of most texts there is none. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g;

/** The text of a piece of markup: tags, scripts and comments dropped, character references decoded, single spaces. */
export const textOf = (markup: string): string => {
	const plain = markup.includes("<") ? markup.replace(HIDDEN, " ").replace(TAG, " ") : markup;
	return (plain.includes("&") ? decodeHTML(plain) : plain).replace(UNEVEN_SPACE, " ").trim();
};
