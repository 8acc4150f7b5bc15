import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { diskFull, isDiskFull } from "../../domain/disk-full.ts";
import type { Exchange, RedirectHop } from "../../domain/exchange.ts";
import { messageOf } from "../../domain/message-of.ts";
import { formatInstant, type Instant } from "../../domain/time.ts";
import { UserError } from "../../domain/user-error.ts";
import { AT_A_BOUND, TARGET_FIELD, TRUNCATED_FIELD } from "./warc.ts";
import { newRecordId, type WarcFields, warcInfo, warcRequest, warcResponse } from "./warc-record.ts";
import { type Asked, requestsOf } from "./warc-request.ts";

/** Writes every exchange of a sweep to one WARC 1.1 file (ISO 28500:2017), a gzip member for each record. */
export type WarcWriter = {
	/** `asked`: what was sent, where that is to be kept beside what came back. */
	write(targetUrl: string, at: Instant, exchange: Exchange, asked?: Asked): Promise<void>;
	close(): Promise<void>;
};

/** Codings are removed before a body is kept: these fields no longer describe it. */
const OF_THE_TRANSFER = new Set(["content-encoding", "content-length", "transfer-encoding"]);

const headersOf = (exchange: Exchange): WarcFields => {
	if (exchange.outcome.kind === "failure") return [];
	const headers: [string, string][] = [];
	for (const [name, value] of exchange.outcome.fields) {
		const kept = OF_THE_TRANSFER.has(name) ? `x-orig-${name}` : name;
		for (const one of value.split(/[\r\n]+/)) headers.push([kept, one]);
	}
	headers.push(["content-length", String(exchange.outcome.body.length)]);
	return headers;
};

const hopRecord = (hop: RedirectHop, target: string, at: Instant, id: string): Promise<Buffer> =>
	warcResponse(
		hop.url,
		at,
		[[TARGET_FIELD, target]],
		{
			statusCode: hop.statusCode,
			headers: [
				["location", hop.location],
				["content-length", "0"],
			],
			body: new Uint8Array(),
		},
		id,
	);

const fileName = (startedAt: Instant): string => `stillup-${formatInstant(startedAt).replace(/[^0-9TZ]/g, "")}.warc.gz`;

const TO_DO = "free some space or name another folder with --warc, and run the command again";

const unwritable = (path: string, error: unknown): UserError =>
	isDiskFull(error)
		? diskFull(path, TO_DO)
		: new UserError(`--warc: ${path} cannot be written: ${messageOf(error)}`, TO_DO);

/**
 * Opens the file of a sweep that starts at `startedAt` in `folder`, which is made where it is missing. Once the file
 * cannot be written, every method throws UserError: a sweep that was to keep everything does not go on without.
 */
export const openWarc = async (folder: string, startedAt: Instant, software: string): Promise<WarcWriter> => {
	const name = fileName(startedAt);
	const path = join(folder, name);
	const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
		try {
			return await work();
		} catch (error) {
			throw unwritable(path, error);
		}
	};
	const file = await guarded(async (): Promise<FileHandle> => {
		await mkdir(folder, { recursive: true });
		return open(path, "ax");
	});
	let writing: Promise<void> = Promise.resolve();
	const append = (made: () => Promise<Buffer>): void => {
		writing = writing.then(() => guarded(async () => file.appendFile(await made())));
		// Told to who waits for it next; until then it is no fault that nobody looked at.
		writing.catch(() => undefined);
	};
	append(() => warcInfo(name, startedAt, software));
	return {
		write: async (targetUrl, at, exchange, asked) => {
			const requests = asked === undefined ? [] : requestsOf(exchange, asked);
			const appendPair = (url: string, index: number, answer: (id: string) => Promise<Buffer>): void => {
				const id = newRecordId();
				append(() => answer(id));
				const sent = requests[index];
				if (sent !== undefined) append(() => warcRequest(url, at, id, sent));
			};
			for (const [index, hop] of exchange.redirects.entries())
				appendPair(hop.url, index, (id) => hopRecord(hop, targetUrl, at, id));
			if (exchange.outcome.kind === "response") {
				const { statusCode, body, truncated, broken } = exchange.outcome;
				const reason = broken === true ? "disconnect" : truncated ? AT_A_BOUND : null;
				const more: WarcFields = [
					[TARGET_FIELD, targetUrl],
					...(reason === null ? [] : [[TRUNCATED_FIELD, reason] as const]),
				];
				appendPair(exchange.finalUrl, exchange.redirects.length, (id) =>
					warcResponse(exchange.finalUrl, at, more, { statusCode, headers: headersOf(exchange), body }, id),
				);
			}
			await writing;
		},
		close: async () => {
			try {
				await writing;
				await guarded(() => file.sync());
			} finally {
				await file.close();
			}
		},
	};
};
