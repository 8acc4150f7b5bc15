import type { Transform } from "node:stream";
import * as zlib from "node:zlib";
import type { Fields } from "../domain/exchange.ts";

// Content codings (RFC 9110 section 8.4.1) with a cap on what comes out: 194 kB of gzip can be 200 MB of text, and undici's own
// decompression counts the bytes that came in.

export type Decoded = {
	readonly content: Uint8Array;
	/** The cap was reached, or the coded content was broken or of a coding we did not ask for. */
	readonly truncated: boolean;
};

/** What we can decode, for Accept-Encoding. */
export const ACCEPTED_CODINGS = "gzip, deflate, br";

/** Nobody codes more often than this in earnest. */
const MOST_CODINGS = 3;
/** Up to so many bytes are decoded at once on this thread: a stream would cost more than the work. */
const AT_ONCE_BYTES = 262_144;

type Decoder = {
	readonly atOnce: (content: Uint8Array, maxBytes: number) => Uint8Array;
	readonly stream: () => Transform;
};

const decoder = (
	sync: (content: Uint8Array, options: zlib.ZlibOptions) => Buffer,
	stream: (options: zlib.ZlibOptions) => Transform,
): Decoder => {
	return {
		// Strict about the end: what was cut decodes in pieces, up to there, and counts as cut.
		atOnce: (content, maxBytes) => sync(content, { maxOutputLength: maxBytes }),
		stream: () => stream({}),
	};
};

const GZIP = decoder(zlib.gunzipSync, zlib.createGunzip);
const ZLIB = decoder(zlib.inflateSync, zlib.createInflate);
const RAW_DEFLATE = decoder(zlib.inflateRawSync, zlib.createInflateRaw);
const BROTLI: Decoder = {
	atOnce: (content, maxBytes) => zlib.brotliDecompressSync(content, { maxOutputLength: maxBytes }),
	stream: () => zlib.createBrotliDecompress(),
};

/** `deflate` is zlib by the standard and raw deflate by habit: a zlib header says method 8 and is a multiple of 31 (RFC 1950). */
const deflateOf = (content: Uint8Array): Decoder => {
	const [method = 0, flags = 0] = content;
	return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0 ? ZLIB : RAW_DEFLATE;
};

const decoderOf = (coding: string, content: Uint8Array): Decoder | null => {
	switch (coding) {
		case "gzip":
		case "x-gzip":
			return GZIP;
		case "deflate":
			return deflateOf(content);
		case "br":
			return BROTLI;
		default:
			return null;
	}
};

/** Decodes piece by piece until the cap, the end, or the place where the content is broken. */
const decodeInPieces = (content: Uint8Array, transform: Transform, maxBytes: number): Promise<Decoded> =>
	new Promise((resolve) => {
		const pieces: Buffer[] = [];
		let size = 0;
		const finish = (truncated: boolean): void => {
			resolve({ content: Buffer.concat(pieces).subarray(0, maxBytes), truncated });
			transform.destroy();
		};
		transform.on("data", (piece: Buffer) => {
			pieces.push(piece);
			size += piece.length;
			if (size > maxBytes) finish(true);
		});
		transform.on("end", () => finish(false));
		transform.on("error", () => finish(true));
		transform.end(content);
	});

const decodeOne = async (content: Uint8Array, coding: string, maxBytes: number): Promise<Decoded> => {
	const decoding = decoderOf(coding, content);
	if (decoding === null) return { content: new Uint8Array(0), truncated: true };
	if (content.length <= AT_ONCE_BYTES) {
		try {
			return { content: decoding.atOnce(content, maxBytes), truncated: false };
		} catch {
			// Broken or beyond the cap: decode what can be decoded.
		}
	}
	return decodeInPieces(content, decoding.stream(), maxBytes);
};

/**
 * What servers write where no coding is: `identity`, charsets and the encodings of mail, and chunks, which are removed already.
 * Browsers pass such content on as it is.
 */
const NO_CODINGS: ReadonlySet<string> = new Set(
	" identity none utf-8 utf8 us-ascii iso-8859-1 binary 8bit 7bit chunked aws-chunked".split(" "),
);

const codingsIn = (field: string | undefined): readonly string[] => {
	if (field === undefined) return [];
	const names = field.split(",").map((name) => name.trim().toLowerCase());
	return names.filter((name) => !NO_CODINGS.has(name)).reverse();
};

/** The codings of a response in the order in which they must be removed: those of the transfer (RFC 9112 section 7), then the content's. */
export const codingsOf = (fields: Fields): readonly string[] => [
	...codingsIn(fields.get("transfer-encoding")),
	...codingsIn(fields.get("content-encoding")),
];

/** True where there may be codings to remove: next to no server codes the transfer beyond chunks. */
export const isCoded = (fields: Fields): boolean => {
	if (fields.has("content-encoding")) return true;
	const transfer = fields.get("transfer-encoding");
	return transfer !== undefined && transfer !== "chunked";
};

/** Removes the content codings; at most `maxBytes` come out, of each. */
export const decodeContent = async (
	content: Uint8Array,
	codings: readonly string[],
	maxBytes: number,
): Promise<Decoded> => {
	if (codings.length > MOST_CODINGS) return { content: new Uint8Array(0), truncated: true };
	let decoded: Decoded = { content, truncated: false };
	for (const coding of codings) {
		if (decoded.content.length === 0) break;
		const next = await decodeOne(decoded.content, coding, maxBytes);
		decoded = { content: next.content, truncated: decoded.truncated || next.truncated };
	}
	return decoded;
};
