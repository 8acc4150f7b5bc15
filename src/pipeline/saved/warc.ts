import {
	AsyncIterReader,
	LimitReader,
	type StatusAndHeaders,
	StatusAndHeadersParser,
	WARCParser,
	type WARCRecord,
} from "warcio";
import { isGzip } from "../../csv/bytes/magic.ts";
import { addField } from "../../domain/add-field.ts";
import type { Fields } from "../../domain/exchange.ts";
import { codingsOf, decodeContent } from "../../fetch/decode-content.ts";
import type { Recorded } from "./chain.ts";
import { looksOf, type WarcEntry } from "./warc-pairs.ts";

/** The WARC field that names the reported URL a request was made for; our own, ignored by other tools. */
export const TARGET_FIELD = "Stillup-Target-URI";

/** No more of one record is read: a hostile archive must not fill memory. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Fields and chunk sizes stand beside the content; what a record holds beyond this is passed over unread. */
const MOST_OF_A_BLOCK = 2 * MOST_BYTES;

const LONGEST_METHOD = 64;

/** ISO 28500:2017 section 5.13: why the record is not whole. `length` is a bound of who saved it. */
export const TRUNCATED_FIELD = "WARC-Truncated";
export const AT_A_BOUND = "length";

type Body = { readonly body: Uint8Array; readonly isCut: boolean; readonly isBroken: boolean };

type Pairs = readonly (readonly [string, string])[];

const fieldsOf = (pairs: Pairs): Fields => {
	const fields = new Map<string, string>();
	for (const [name, value] of pairs) addField(fields, name.toLowerCase(), value);
	return fields;
};

/** Crawlers that save what a browser gave them leave Content-Encoding as it was; gzip shows by its first bytes. */
const isSavedDecoded = (content: Uint8Array, [coding]: readonly string[]): boolean =>
	(coding === "gzip" || coding === "x-gzip") && !isGzip(content);

/**
 * The content of a record without chunks and codings, by the same code as a poll's: warcio itself passes on as content
 * what it cannot decode, such as Brotli.
 */
const readBody = async (block: AsyncIterReader, fields: Fields): Promise<Body> => {
	const parts: Uint8Array[] = [];
	let size = 0;
	const isChunked = /\bchunked\b/i.test(fields.get("transfer-encoding") ?? "");
	for await (const part of new AsyncIterReader(block, null, isChunked)) {
		if (size < MOST_BYTES) parts.push(part.subarray(0, MOST_BYTES - size));
		size += part.length;
	}
	const content = Buffer.concat(parts);
	const codings = codingsOf(fields);
	const decoded = await decodeContent(content, isSavedDecoded(content, codings) ? [] : codings, MOST_BYTES);
	const isFull = size > MOST_BYTES || decoded.content.length >= MOST_BYTES;
	return {
		body: decoded.content,
		isCut: size > MOST_BYTES || decoded.truncated,
		isBroken: decoded.truncated && !isFull,
	};
};

/** The first bytes of a record's block; the others are passed over, so that no line or chunk fills memory. */
async function* firstOf({ reader }: WARCRecord, most: number): AsyncGenerator<Uint8Array> {
	let left = most;
	for await (const part of reader) {
		if (left > 0) yield part.subarray(0, left);
		left -= part.length;
	}
}

/** Status codes have three digits (RFC 9110 section 15); 0 stands for none. */
const statusOf = (head: StatusAndHeaders | null): number => {
	const status = Number(head?.statusCode ?? 0);
	return Number.isInteger(status) && status >= 100 && status <= 999 ? status : 0;
};

const whyBroken = (truncated: string | null, isWhole: boolean): string | null => {
	if (truncated !== null && truncated !== AT_A_BOUND) return `broke off (${truncated})`;
	return isWhole ? null : "broke off";
};

/**
 * Reads what is left of a record's block.
 * @returns false where the file ends before the record does; warcio would look for its end for ever
 */
const readToEnd = async ({ reader }: WARCRecord): Promise<boolean> => {
	for await (const _ of reader);
	return !(reader instanceof LimitReader) || reader.limit <= 0;
};

const METHOD = /^([A-Z]+) /;

/** The method that a request record's block begins with (RFC 9112 section 3); GET where it begins with none. */
const methodOf = async (record: WARCRecord): Promise<string> => {
	const block = new AsyncIterReader(firstOf(record, LONGEST_METHOD), null);
	const line = await block.readline(LONGEST_METHOD);
	return METHOD.exec(line)?.[1] ?? "GET";
};

const responseIn = async (record: WARCRecord, url: string): Promise<{ recorded: Recorded; isWhole: boolean }> => {
	const block = new AsyncIterReader(firstOf(record, MOST_OF_A_BLOCK), null);
	const head = await new StatusAndHeadersParser().parse(block, { headersClass: Headers });
	const headers: Pairs = [...(head?.headers ?? [])].map(([name, value]) => [String(name), String(value)]);
	const { body, isCut, isBroken } = await readBody(block, fieldsOf(headers));
	const isWhole = await readToEnd(record);
	const fields = record.warcHeaders.headers;
	const truncated = fields.get(TRUNCATED_FIELD)?.trim().toLowerCase() ?? null;
	const recorded: Recorded = {
		url,
		target: fields.get(TARGET_FIELD) ?? null,
		status: statusOf(head),
		headers,
		body,
		error: whyBroken(truncated, isWhole && !isBroken),
		isCut: isCut || truncated === AT_A_BOUND || Number(fields.get("Content-Length")) > MOST_OF_A_BLOCK,
	};
	return { recorded, isWhole };
};

/** The requests and answers of the web in an archive, in order; the last one may be broken off. */
async function* entriesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WarcEntry> {
	// The head of an answer is read from the record alone: warcio's own reading of it goes on into the next record.
	const parser = new WARCParser(bytes, { parseHttp: false });
	for await (const record of parser) {
		const url = record.warcTargetURI;
		const type = record.warcType;
		// Archives hold answers of name servers and others, too.
		if ((type !== "response" && type !== "request") || url == null || !/^https?:/i.test(url)) {
			if (await readToEnd(record)) continue;
			return;
		}
		const fields = record.warcHeaders.headers;
		const place = {
			id: fields.get("WARC-Record-ID") ?? null,
			concurrentTo: fields.get("WARC-Concurrent-To") ?? "",
			url,
		};
		if (type === "request") {
			yield { kind: "request", ...place, method: await methodOf(record) };
			if (await readToEnd(record)) continue;
			return;
		}
		const { recorded, isWhole } = await responseIn(record, url);
		yield { kind: "response", ...place, recorded };
		if (!isWhole) return;
	}
}

/** The looks in a WARC file (ISO 28500) that is not packed, in order. */
export const warcRecords = (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Recorded> => looksOf(entriesIn(bytes));
