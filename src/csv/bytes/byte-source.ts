/**
 * The bytes of a list. It can be read more than once and in parts, so a list is never held in memory: what cannot be
 * read twice (standard input) is put into a file first, by pipeline/.
 */
export type ByteSource = {
	/** Length in bytes. */
	readonly size: number;
	/** The bytes from `start` (inclusive) to `end` (exclusive). */
	open(start: number, end: number): AsyncIterable<Uint8Array>;
	/** All bytes for who only looks at them: each part may be overwritten by the next. Left out where `open` does as well. */
	pass?(): AsyncIterable<Uint8Array>;
};

/** The whole source from its first byte. */
export const allBytes = (source: ByteSource): AsyncIterable<Uint8Array> => source.open(0, source.size);

/** The whole source, each part good only until the next is asked for. */
export const passingBytes = (source: ByteSource): AsyncIterable<Uint8Array> => source.pass?.() ?? allBytes(source);

/** Reads the bytes from `start` to `end` into one array; the caller bounds the length. */
export const readRange = async (source: ByteSource, start: number, end: number): Promise<Uint8Array> => {
	const parts: Uint8Array[] = [];
	for await (const part of source.open(start, end)) parts.push(part);
	return Buffer.concat(parts);
};
