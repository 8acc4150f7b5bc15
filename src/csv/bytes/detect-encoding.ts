import { isAscii, isUtf8 } from "node:buffer";
import type { Encoding } from "./encoding.ts";
import { guessSingleByte } from "./single-byte-guess.ts";

/** What the bytes say of their encoding. */
export type DetectedEncoding = {
	readonly encoding: Encoding;
	/** Length of the byte order mark in bytes; 0 without one. */
	readonly bom: number;
};

/** Bytes looked at for UTF-16 without a byte order mark. */
const HEAD_BYTES = 4096;
/** Bytes around non-ASCII ones that are kept for telling code pages apart. */
const SAMPLE_BYTES = 32_768;
/** UTF-16 lists hold URLs, so at least this share of the high bytes is zero, and far fewer of the low bytes. */
const UTF16_ZERO_SHARE = 0.2;
const UTF16_DOMINANCE = 5;
/**
 * A file with this many valid multi-byte characters for each broken one is damaged UTF-8, not a code page: letters of a
 * code page hardly ever fall into UTF-8's pattern.
 */
const UTF8_VALID_PER_BROKEN = 2;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
	mark.every((value, index) => bytes[index] === value);

const byMark = (head: Uint8Array): DetectedEncoding | null => {
	if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: "utf-8", bom: 3 };
	if (startsWith(head, [0xff, 0xfe])) return { encoding: "utf-16le", bom: 2 };
	if (startsWith(head, [0xfe, 0xff])) return { encoding: "utf-16be", bom: 2 };
	return null;
};

const byZeros = (head: Uint8Array): DetectedEncoding | null => {
	const pairs = Math.floor(Math.min(head.length, HEAD_BYTES) / 2);
	if (pairs < 2) return null;
	let even = 0;
	let odd = 0;
	for (let index = 0; index < pairs * 2; index += 2) {
		if (head[index] === 0) even++;
		if (head[index + 1] === 0) odd++;
	}
	const most = Math.max(even, odd);
	if (most / pairs < UTF16_ZERO_SHARE || Math.min(even, odd) * UTF16_DOMINANCE > most) return null;
	return { encoding: odd > even ? "utf-16le" : "utf-16be", bom: 0 };
};

/** Length of the incomplete UTF-8 character at the end of `bytes`, 0 to 3. */
const cutOffLength = (bytes: Uint8Array): number => {
	for (let back = 1; back <= Math.min(3, bytes.length); back++) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte < 0x80) return 0;
		if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
	}
	return 0;
};

/** Counts valid and broken non-ASCII characters of text taken as UTF-8. */
const countUtf8 = (bytes: Uint8Array): { valid: number; broken: number } => {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
	let valid = 0;
	let broken = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 0xfffd) broken++;
		else if (code > 0x7f) valid++;
	}
	return { valid, broken };
};

/** Copies the neighbourhoods of non-ASCII bytes into the sample, up to its length. */
const addToSample = (bytes: Uint8Array, sample: number[]): void => {
	for (let index = 0; index < bytes.length && sample.length < SAMPLE_BYTES; index++) {
		const near = (bytes[index - 1] ?? 0) > 0x7f || (bytes[index] ?? 0) > 0x7f || (bytes[index + 1] ?? 0) > 0x7f;
		if (near) sample.push(bytes[index] ?? 0);
		else if (sample.at(-1) !== 0x20 && sample.length > 0) sample.push(0x20);
	}
};

/**
 * Tells the encoding of a list by its byte order mark, else by its zero bytes (UTF-16), else by whether ALL of it is
 * valid UTF-8; only what is not is a code page, told apart by plausibility. Reads everything, keeps no part.
 */
export const detectEncoding = async (bytes: AsyncIterable<Uint8Array>): Promise<DetectedEncoding> => {
	const sample: number[] = [];
	let rest: Uint8Array = new Uint8Array(0);
	let isFirst = true;
	let valid = 0;
	let broken = 0;
	for await (const part of bytes) {
		const joined: Uint8Array = rest.length > 0 ? Buffer.concat([rest, part]) : part;
		if (isFirst) {
			if (joined.length < 4) {
				rest = Uint8Array.from(joined);
				continue;
			}
			const settled = byMark(joined) ?? byZeros(joined);
			if (settled !== null) return settled;
			isFirst = false;
		}
		const cut = joined.length - cutOffLength(joined);
		const whole = joined.subarray(0, cut);
		rest = Uint8Array.from(joined.subarray(cut));
		if (isAscii(whole)) continue;
		const counted = countUtf8(whole);
		valid += counted.valid;
		broken += counted.broken;
		if (counted.broken > 0) addToSample(whole, sample);
	}
	if (isFirst) {
		const settled = byMark(rest) ?? byZeros(rest);
		if (settled !== null) return settled;
	}
	if (rest.length > 0 && !isUtf8(rest)) {
		broken += 1;
		addToSample(rest, sample);
	}
	if (broken === 0 || valid >= broken * UTF8_VALID_PER_BROKEN) return { encoding: "utf-8", bom: 0 };
	return { encoding: guessSingleByte(Uint8Array.from(sample)), bom: 0 };
};
