import { type ByteSource, readRange } from "./byte-source.ts";

/** RFC 1952 section 2.3.1; PKWARE APPNOTE section 4.3.7. */
const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const LONGEST = 4;

const startsWith = (head: Uint8Array, magic: readonly number[]): boolean =>
	magic.every((value, index) => head[index] === value);

/** Whether bytes begin as gzip does. */
export const isGzip = (head: Uint8Array): boolean => startsWith(head, GZIP);

/** Whether bytes begin as a zip archive does, such as a workbook. */
export const isZip = (head: Uint8Array): boolean => startsWith(head, ZIP);

/** The first bytes of a list, enough to tell what it is packed with. */
export const readHead = (source: ByteSource): Promise<Uint8Array> =>
	readRange(source, 0, Math.min(LONGEST, source.size));
