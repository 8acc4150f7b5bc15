import { hash } from "node:crypto";

const SCRATCH_BYTES = 8192;
/** UTF-8 bytes for one UTF-16 code unit, at the most. */
const MOST_BYTES_PER_UNIT = 3;

/** Where a link is put together; a walk over ten million rows makes no ten million buffers. */
let linking = Buffer.allocUnsafe(SCRATCH_BYTES);

/** SHA-256 of the text's UTF-8 bytes. */
export const digestOf = (text: string): Buffer => hash("sha256", text, "buffer");

/** The text of a row that its chain link covers: the same from the values as given and as read back. */
export const chainText = (values: readonly (string | number | null)[]): string => JSON.stringify(values);

/** The next link of a hash chain: SHA-256 of the link before and the row's canonical text. */
export const nextLink = (previous: Uint8Array, row: string): Buffer => {
	const longest = previous.length + row.length * MOST_BYTES_PER_UNIT;
	if (linking.length < longest) linking = Buffer.allocUnsafe(longest * 2);
	linking.set(previous);
	const end = previous.length + linking.write(row, previous.length, "utf8");
	return hash("sha256", linking.subarray(0, end), "buffer");
};

/**
 * A chain that goes on from `head`. Each call gives the next link in ONE buffer that the next call overwrites: SQLite
 * copies what is bound, and a list of a million rows makes no million buffers.
 */
export const createChain = (head: Uint8Array): ((row: string) => Buffer) => {
	const link = Buffer.from(head);
	let scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
	return (row) => {
		const longest = link.length + row.length * MOST_BYTES_PER_UNIT;
		if (scratch.length < longest) scratch = Buffer.allocUnsafe(longest * 2);
		scratch.set(link);
		const end = link.length + scratch.write(row, link.length, "utf8");
		link.write(hash("sha256", scratch.subarray(0, end), "binary"), "binary");
		return link;
	};
};

/**
 * The next link of a chain whose rows' texts lie in `bytes` with room before them: `head`, the link before, is changed
 * into it. `opening` is what stands between the link and the text that starts at `start`.
 */
export const linkOnto = (head: Buffer, bytes: Buffer, opening: string, start: number, end: number): void => {
	const openingAt = start - opening.length;
	bytes.write(opening, openingAt, "latin1");
	const from = openingAt - head.length;
	bytes.set(head, from);
	head.write(hash("sha256", bytes.subarray(from, end), "binary"), "binary");
};

/** The link before the first row. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);
