import { UserError } from "../../domain/user-error.ts";

const UNREADABLE = /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/g;
/** More than this share of control characters and broken bytes is no text; a few are rows to be refused. */
const MOST_UNREADABLE = 0.05;
const HEAD_CHARS = 4096;

const KINDS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
	{ what: "a web page", pattern: /^\s*<(?:!doctype html|html|head|meta|body|script|style|div|table)\b/i },
	{ what: "XML", pattern: /^\s*<\?xml\b/i },
	{ what: "a PDF document", pattern: /^%PDF-/ },
	{ what: "an RTF document", pattern: /^\{\\rtf/ },
	{ what: "an SQLite database", pattern: /^SQLite format 3\0/ },
	{
		what: "an old Excel workbook (.xls)",
		pattern: /^(?:\u00d0\u00cf\u0011\u00e0|\u0420\u041f\u0011\u0430|\ufffd\ufffd\u0011\ufffd)/,
	},
	{ what: "JSON", pattern: /^\s*(?:\{\s*"|\[\s*[{["])/ },
];

const HINT = "Save the list as CSV or .xlsx and import that; a plain list of URLs, one a line, will do too.";

/**
 * Makes sure that a file's beginning is text of a list.
 * @throws UserError naming what the file seems to be instead
 */
export const checkText = (head: string): void => {
	const start = head.slice(0, HEAD_CHARS);
	if (start.trim() === "" && head.trim() === "") throw new UserError("The list is empty.", HINT);
	const kind = KINDS.find(({ pattern }) => pattern.test(start));
	if (kind !== undefined) throw new UserError(`The file is ${kind.what}, not a list.`, HINT);
	if ((start.match(UNREADABLE)?.length ?? 0) > start.length * MOST_UNREADABLE) {
		throw new UserError("The file is not text.", `${HINT} For text in a rare encoding: --encoding NAME.`);
	}
};
