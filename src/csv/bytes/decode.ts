import { StringDecoder } from "node:string_decoder";
import iconv from "iconv-lite";
import type { Encoding } from "./encoding.ts";

type Decoder = { readonly write: (bytes: Buffer) => string; readonly end: () => string };

/**
 * Broken bytes become U+FFFD. iconv-lite does the code pages: TextDecoder of Node 20.18.3 and later reads
 * windows-1252 0x80-0x9F as control characters (nodejs/node 60888). But iconv-lite 0.6.3 loses a character of four bytes
 * (an emoji in gb18030) where pieces cut it.
 */
const decoderFor = (encoding: Encoding): Decoder => {
	if (encoding === "utf-8" || encoding === "utf-16le") {
		const decoder = new StringDecoder(encoding);
		return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() };
	}
	if (encoding === "gb18030") {
		const decoder = new TextDecoder(encoding);
		return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
	}
	const decoder = iconv.getDecoder(encoding, { stripBOM: false });
	return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? "" };
};

const BYTE_ORDER_MARK = 0xfeff;

/** The text of `bytes`, piece by piece, without its byte order mark. No piece is empty. */
export const decodeText = async function* (
	bytes: AsyncIterable<Uint8Array>,
	encoding: Encoding,
): AsyncGenerator<string> {
	const decoder = decoderFor(encoding);
	let isFirst = true;
	const clean = (text: string): string => {
		if (!isFirst || text === "") return text;
		isFirst = false;
		return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
	};
	for await (const part of bytes) {
		const text = clean(decoder.write(Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
		if (text !== "") yield text;
	}
	const last = clean(decoder.end());
	if (last !== "") yield last;
};
