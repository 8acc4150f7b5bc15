import { FNV_PRIME, FNV_START } from "./tag-name.ts";

// Where the pieces of markup end, byte by byte: tags, their names, raw text, comments (WHATWG HTML section 13.2.5).

export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;
export const SLASH = 0x2f;

/** Whether a byte may begin the name of a tag. */
export const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Index of the end tag `</name` from `from` on, in any case; the length of the content when there is none. */
export const endOfRaw = (bytes: Buffer, from: number, name: string): number => {
	for (let at = bytes.indexOf("</", from); at !== -1; at = bytes.indexOf("</", at + 2)) {
		if (bytes.toString("latin1", at + 2, at + 2 + name.length).toLowerCase() === name) return at;
	}
	return bytes.length;
};

/** Index of the `>` that ends the tag whose name ends at `from`; the length of the content when it never ends. */
export const endOfTag = (bytes: Buffer, from: number): number => {
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

/** Index after the name of a tag that starts at `from`. */
export const endOfName = (bytes: Buffer, from: number): number => {
	let at = from;
	for (; at < bytes.length; at += 1) {
		const byte = bytes[at] ?? 0;
		if (byte === GREATER_THAN || byte === SLASH || byte <= 0x20) break;
	}
	return at;
};

/** The hash of a tag's name in any case (tag-name.ts). */
export const hashBytes = (bytes: Buffer, from: number, to: number): number => {
	let hash = FNV_START;
	for (let at = from; at < to; at += 1) {
		const byte = bytes[at] ?? 0;
		hash = Math.imul(hash ^ (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte), FNV_PRIME);
	}
	return hash;
};

/** Index after a comment, doctype or processing instruction whose `<` stands at `at`; after the `<` of anything else. */
export const endOfDeclaration = (bytes: Buffer, at: number): number => {
	const next = bytes[at + 1];
	if (next !== 0x21 && next !== 0x3f) return at + 1;
	const isComment = bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d;
	const end = isComment ? bytes.indexOf("-->", at + 4) : bytes.indexOf(GREATER_THAN, at + 2);
	if (end === -1) return bytes.length;
	return isComment ? end + 3 : end + 1;
};
