import { decodeHTML, decodeHTMLAttribute } from "entities";
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Attributes of a start tag by lower-case name, values decoded; the first of a repeated name counts (WHATWG HTML). */
export const attributesOf = (inner) => {
    const attributes = new Map();
    const nameEnd = inner.search(/[\s/]/);
    if (nameEnd === -1)
        return attributes;
    ATTRIBUTE.lastIndex = nameEnd;
    for (let found = ATTRIBUTE.exec(inner); found !== null; found = ATTRIBUTE.exec(inner)) {
        const name = (found[1] ?? "").toLowerCase();
        const value = found[2] ?? found[3] ?? found[4] ?? "";
        if (!attributes.has(name))
            attributes.set(name, value.includes("&") ? decodeHTMLAttribute(value) : value);
    }
    return attributes;
};
const HIDDEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<[^>]*>?/g;
/** The text of a piece of markup: tags, scripts and comments dropped, character references decoded, single spaces. */
export const textOf = (markup) => {
    const plain = markup.includes("<") ? markup.replace(HIDDEN, " ").replace(TAG, " ") : markup;
    return (plain.includes("&") ? decodeHTML(plain) : plain).replace(/\s+/g, " ").trim();
};
