import { isAscii, isUtf8 } from "node:buffer";
import { getEncoding } from "encoding-sniffer";
import iconv from "iconv-lite";

// Which charset a page is in matters only where a text that is read has bytes beyond ASCII, so the sniffing waits until
// then. TextDecoder is not used: some Node 20 releases decode windows-1252 0x80-0x9F wrongly (nodejs/node 60888).

/** Charsets whose markup cannot be read byte by byte; such content is transcoded whole before. */
const NOT_ASCII_BASED = /^(?:utf-?16|utf-?32|iso-2022|hz-|utf-?7)/i;
const CHARSET_PARAMETER = /charset\s*=\s*(?:["']\s*)?([^\s"';,]+)/i;

export type PageText = {
	/** The content, in a charset in which `<` and ASCII letters are single bytes. */
	readonly bytes: Buffer;
	/** Text of a part of `bytes`. */
	decode(start: number, end: number): string;
};

/** Bytes at the start of a page that are made one text where they are ASCII: its head, of which most texts are read. */
const HEAD_BYTES = 4096;

const isAsciiPart = (bytes: Buffer, start: number, end: number): boolean => {
	for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= 0x80) return false;
	return true;
};

const decodeAs = (bytes: Buffer, label: string): string =>
	label === "utf-8" || !iconv.encodingExists(label) ? bytes.toString("utf8") : iconv.decode(bytes, label);

const looksWide = (bytes: Buffer): boolean =>
	(bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** A page of two bytes a character that does not say so: nothing else begins with half a `<`. */
const unmarkedWide = (bytes: Buffer): "utf-16le" | "utf-16be" | null => {
	if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
	return bytes[0] === 0 && bytes[1] === 0x3c ? "utf-16be" : null;
};

/**
 * Opens content for reading text out of it.
 * @param contentType the Content-Type field, whose charset is the transport's word (WHATWG Encoding, "sniff")
 * @param known a charset that is certain, for content that was given as text
 */
export const openText = (body: Uint8Array, contentType: string | undefined, known?: string): PageText => {
	const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
	const stated = CHARSET_PARAMETER.exec(contentType ?? "")?.[1];
	const sniff = (): string =>
		(
			known ??
			getEncoding(bytes, {
				defaultEncoding: isUtf8(bytes) ? "utf-8" : "windows-1252",
				...(stated === undefined ? {} : { transportLayerEncodingLabel: stated }),
			})
		).toLowerCase();
	const wide = known === undefined ? unmarkedWide(bytes) : null;
	if (wide !== null) return openText(Buffer.from(iconv.decode(bytes, wide)), undefined, "utf-8");
	if (known === undefined && (looksWide(bytes) || (stated !== undefined && NOT_ASCII_BASED.test(stated)))) {
		return openText(Buffer.from(decodeAs(bytes, sniff())), undefined, "utf-8");
	}
	const headBytes = bytes.length <= HEAD_BYTES ? bytes : bytes.subarray(0, HEAD_BYTES);
	const head = isAscii(headBytes) ? headBytes.toString("latin1") : "";
	let label: string | null = null;
	return {
		bytes,
		decode: (start, end) => {
			if (end <= head.length) return head.slice(start, end);
			if (isAsciiPart(bytes, start, end)) return bytes.toString("latin1", start, end);
			label ??= sniff();
			return decodeAs(bytes.subarray(start, end), label);
		},
	};
};
