import { hash } from "node:crypto";
import type { Notice } from "../../domain/notice.ts";

/** SHA-256 of the text's UTF-8 bytes. */
export const digestOf = (text: string): Buffer => hash("sha256", text, "buffer");

/** The text of a row that its chain link covers: the same from the values as given and as read back. */
export const chainText = (values: readonly (string | number | null)[]): string => JSON.stringify(values);

/** The next link of a hash chain: SHA-256 of the link before and the row's canonical text. */
export const nextLink = (previous: Uint8Array, row: string): Buffer =>
	hash("sha256", Buffer.concat([previous, Buffer.from(row, "utf8")]), "buffer");

/** The link before the first row. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);

/**
 * What makes two notices of one target the same notice: date, notifier, channel, reference and cohort. 53 bits of a
 * SHA-256, so that it fits an INTEGER; two different notices of ONE target would have to collide to be mistaken.
 */
export const noticeIdentity = (notice: Notice): number => {
	const digest = digestOf(
		JSON.stringify([
			notice.reportedAt,
			notice.precision,
			notice.notifier,
			notice.channel,
			notice.reference,
			notice.cohort,
		]),
	);
	return digest.readUIntBE(0, 6);
};
