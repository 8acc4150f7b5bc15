import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { gunzip } from "../../csv/bytes/gunzip.ts";
import { isGzip } from "../../csv/bytes/magic.ts";
import { messageOf } from "../../domain/message-of.ts";
import { UserError } from "../../domain/user-error.ts";
import { chainsOf } from "./chain.ts";
import { harRecords, harSchema } from "./har.ts";
import { warcRecords } from "./warc.ts";

/** One saved exchange, as yet unchecked, and where it stood in the file. */
export type SavedItem = { readonly place: string; readonly exchange: unknown };

const textOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
	const parts: Uint8Array[] = [];
	for await (const part of bytes) parts.push(part);
	return Buffer.concat(parts)
		.toString("utf8")
		.replace(/^\ufeff/, "");
};

const parseJson = (text: string, place: string): unknown => {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new UserError(
			`${place}: ${messageOf(error)}`,
			"judge reads JSON Lines or a JSON array of exchanges, .har and .warc(.gz)",
		);
	}
};

/** Looks at the start of a stream and gives the whole stream back. */
const peek = async (bytes: AsyncIterable<Uint8Array>): Promise<{ start: Buffer; all: AsyncIterable<Uint8Array> }> => {
	const iterator = bytes[Symbol.asyncIterator]();
	const first = await iterator.next();
	const start = first.done === true ? Buffer.alloc(0) : Buffer.from(first.value);
	return {
		start,
		all: (async function* () {
			if (first.done !== true) yield start;
			for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
		})(),
	};
};

async function* unpacked(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
	try {
		yield* gunzip(bytes);
	} catch (error) {
		throw error instanceof UserError ? new UserError(`${name}: ${error.message}`, error.hint) : error;
	}
}

const WARC_START = "WARC/";

async function* numbered(items: AsyncIterable<unknown>, name: string): AsyncGenerator<SavedItem> {
	let number = 0;
	for await (const exchange of items) {
		number += 1;
		yield { place: `${name}: exchange ${number}`, exchange };
	}
}

async function* jsonLines(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<SavedItem> {
	let line = 0;
	for await (const text of createInterface({ input: Readable.from(bytes), crlfDelay: Number.POSITIVE_INFINITY })) {
		line += 1;
		const trimmed = text.replace(/^\ufeff/, "").trim();
		if (trimmed !== "") yield { place: `${name}:${line}`, exchange: parseJson(trimmed, `${name}:${line}`) };
	}
}

const isHar = (value: unknown): boolean => typeof value === "object" && value !== null && "log" in value;

/**
 * Saved exchanges in the order of the file: JSON Lines, a JSON array, a HAR document or a WARC file, told apart by name
 * and first bytes; each of them also packed with gzip. JSON Lines and WARC are streamed.
 */
export async function* readExchanges(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<SavedItem> {
	const { start, all } = await peek(bytes);
	const head = start
		.toString("latin1")
		.replace(/^\u00ef\u00bb\u00bf/, "")
		.trimStart();
	if (isGzip(start)) {
		yield* readExchanges(unpacked(all, name), name.replace(/\.gz$/i, ""));
		return;
	}
	if (head.startsWith(WARC_START)) {
		yield* numbered(chainsOf(warcRecords(all)), name);
		return;
	}
	if (head.startsWith("[")) {
		const parsed = parseJson(await textOf(all), name);
		yield* numbered(Readable.from(Array.isArray(parsed) ? parsed : [parsed]), name);
		return;
	}
	const firstLine = head.split(/\r?\n/, 1)[0] ?? "";
	if (name.toLowerCase().endsWith(".har") || /^\{\s*$/.test(firstLine) || /^\{\s*"log"/.test(firstLine)) {
		const parsed = parseJson(await textOf(all), name);
		if (!isHar(parsed)) yield { place: name, exchange: parsed };
		else {
			const har = harSchema.safeParse(parsed);
			if (!har.success) {
				const [issue] = har.error.issues;
				throw new UserError(
					`${name} is no HAR document: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
					"save it again as HAR",
				);
			}
			yield* numbered(chainsOf(harRecords(har.data)), name);
		}
		return;
	}
	yield* jsonLines(all, name);
}
