import { percentDecoded } from "../domain/percent-decoded.ts";

// Addresses copied out of source text: JSON (`https:\/\/a.example\/x?y=1\u0026z=2`), Markdown (`a\_b`), HTML (`&amp;`), or
// another address's query (`https%3A%2F%2Fa.example%2Fx`). Read as they stand, they would name another page, which is not there.

// Each pattern begins where a run of backslashes does, so that a long run is gone over once.

/** RFC 8259 section 7, for printable ASCII but the backslash itself. */
const JSON_ESCAPE = /(?<!\\)\\+u00(2[0-9a-f]|[346][0-9a-f]|5[0-9abd-f]|7[0-9a-e])/gi;
/** CommonMark section 2.4, JSON's `\/`. Before a letter or another backslash browsers read a slash. */
const BACKSLASH_ESCAPE = /(?<!\\)\\+(?=[/_*~&=?#()[\]+!%:@-])/g;
/** A line break as JSON and programs write it. */
const LINE_BREAK_AT_END = /(?<!\\)(?:\\+[rn])+$/;
const HTML_AMPERSAND = /&(?:amp;|#0*38;|#x0*26;)+/gi;
const WHOLLY_ENCODED = /^h(?:tt|xx)ps?%3a(?:%2f){2}/i;

/** Whether an ordinary-looking address has an ampersand as HTML writes it. */
export const hasHtmlAmpersand = (text: string): boolean => text.includes("&amp;") || text.includes("&#");

/** The text without the escapes of where it was copied from; the same string where there are none. */
export const unescapeCopied = (text: string): string => {
	const whole = WHOLLY_ENCODED.test(text) ? percentDecoded(text) : text;
	const plain = whole.includes("\\")
		? whole
				.replace(JSON_ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
				.replace(LINE_BREAK_AT_END, "")
				.replace(BACKSLASH_ESCAPE, "")
		: whole;
	return plain.includes("&") ? plain.replace(HTML_AMPERSAND, "&") : plain;
};
