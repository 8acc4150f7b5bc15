import { createHash, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { ProbeRequest } from "../../domain/exchange.ts";
import { formatInstant, type Instant } from "../../domain/time.ts";

// Records of WARC 1.1 (ISO 28500:2017 section 4), written here: warcio's writer reads three commas in a row as a list, and
// refuses the record where an address or a server's field has them.

/** Field names and values in their order; none holds a line break. */
export type WarcFields = readonly (readonly [name: string, value: string])[];

const LINE = "\r\n";

const headOf = (start: string, fields: WarcFields): Buffer =>
	Buffer.from(`${start}${LINE}${fields.map(([name, value]) => `${name}: ${value}${LINE}`).join("")}${LINE}`);

const digestOf = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** A gzip member for each record lets readers begin at any (annex D.2). */
const packed = promisify(gzip);

/** The value of `WARC-Record-ID` for a record that others will name. */
export const newRecordId = (): string => `<urn:uuid:${randomUUID()}>`;

const recordOf = (
	type: string,
	at: Instant,
	fields: WarcFields,
	block: Uint8Array,
	id = newRecordId(),
): Promise<Buffer> => {
	const head = headOf("WARC/1.1", [
		["WARC-Type", type],
		["WARC-Record-ID", id],
		["WARC-Date", formatInstant(at)],
		...fields,
		["Content-Length", String(block.length)],
	]);
	return packed(Buffer.concat([head, block, Buffer.from(LINE + LINE)]));
};

/** The record that tells what wrote the file `name` (section 6.2). */
export const warcInfo = (name: string, at: Instant, software: string): Promise<Buffer> => {
	const about: WarcFields = [
		["software", software],
		["format", "WARC File Format 1.1"],
	];
	return recordOf(
		"warcinfo",
		at,
		[
			["WARC-Filename", name],
			["Content-Type", "application/warc-fields"],
		],
		Buffer.from(about.map(([field, value]) => `${field}: ${value}${LINE}`).join("")),
	);
};

/** An answer as HTTP/1.1 sends it, with its digests (section 6.3). Its phrase is not kept; the space before one is (RFC 9112 section 4). */
export const warcResponse = (
	url: string,
	at: Instant,
	more: WarcFields,
	answer: { readonly statusCode: number; readonly headers: WarcFields; readonly body: Uint8Array },
	id = newRecordId(),
): Promise<Buffer> => {
	const block = Buffer.concat([headOf(`HTTP/1.1 ${answer.statusCode} `, answer.headers), answer.body]);
	return recordOf(
		"response",
		at,
		[
			["WARC-Target-URI", url],
			...more,
			["WARC-Payload-Digest", digestOf(answer.body)],
			["WARC-Block-Digest", digestOf(block)],
			["Content-Type", "application/http; msgtype=response"],
		],
		block,
		id,
	);
};

/** One request as it was sent, without cookies and other credentials. */
export type SentRequest = {
	readonly method: ProbeRequest["method"];
	/** Path and query (RFC 9112 section 3.2.1). */
	readonly target: string;
	readonly headers: WarcFields;
	readonly body: string;
};

/** What was sent for the answer `answerId`, as HTTP/1.1 (section 6.5). Replay tells a POST from a GET by it. */
export const warcRequest = (
	url: string,
	at: Instant,
	answerId: string,
	{ method, target, headers, body }: SentRequest,
): Promise<Buffer> => {
	const block = Buffer.concat([headOf(`${method} ${target} HTTP/1.1`, headers), Buffer.from(body)]);
	return recordOf(
		"request",
		at,
		[
			["WARC-Target-URI", url],
			["WARC-Concurrent-To", answerId],
			["WARC-Block-Digest", digestOf(block)],
			["Content-Type", "application/http; msgtype=request"],
		],
		block,
	);
};
