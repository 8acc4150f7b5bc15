import { WARCParser } from "warcio";
import type { Recorded } from "./chain.ts";

/** The WARC field that names the reported URL a request was made for; our own, ignored by other tools. */
export const TARGET_FIELD = "Stillup-Target-URI";

/** No more of one record is read: a hostile archive must not fill memory. */
const MOST_BYTES = 8 * 1024 * 1024;

/** ISO 28500:2017 section 5.13: why the record is not whole. `length` is a bound of who saved it. */
export const TRUNCATED_FIELD = "WARC-Truncated";
export const AT_A_BOUND = "length";

const readBody = async (
	chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly body: Uint8Array<ArrayBuffer>; readonly isCut: boolean }> => {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of chunks) {
		if (size < MOST_BYTES) parts.push(chunk.subarray(0, MOST_BYTES - size));
		size += chunk.length;
	}
	return { body: Buffer.concat(parts), isCut: size > MOST_BYTES };
};

/** The response records of a WARC file (ISO 28500), gzip or plain, in order. */
export async function* warcRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Recorded> {
	const parser = new WARCParser(bytes);
	for await (const record of parser) {
		const url = record.warcTargetURI;
		// Archives hold answers of name servers and others, too.
		if (record.warcType !== "response" || url == null || !/^https?:/i.test(url)) {
			await record.skipFully();
			continue;
		}
		const status = record.httpHeaders?.statusCode;
		const truncated = record.warcHeaders.headers.get(TRUNCATED_FIELD)?.trim().toLowerCase() ?? null;
		const { body, isCut } = await readBody(record);
		yield {
			url,
			target: record.warcHeaders.headers.get(TARGET_FIELD) ?? null,
			status: Number(status ?? 0),
			headers: [...(record.httpHeaders?.headers ?? [])].map(([name, value]) => [String(name), String(value)]),
			body,
			error: truncated === null || truncated === AT_A_BOUND ? null : `broke off (${truncated})`,
			isCut: isCut || truncated === AT_A_BOUND,
		};
	}
}
