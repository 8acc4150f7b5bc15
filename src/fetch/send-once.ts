import type { Dispatcher } from "undici";
import { assertNever } from "../domain/brand.ts";
import type { Failure, Fields } from "../domain/exchange.ts";
import type { Deadline, Deadlines } from "./deadlines.ts";
import { FailureError, failureOf, type RequestPhase } from "./failure-of.ts";
import { fieldsOf } from "./fields.ts";
import type { TimeLimits } from "./settings.ts";

/** One response as it came over the wire; content is not decoded yet. */
export type Reply = {
	readonly kind: "reply";
	readonly statusCode: number;
	readonly fields: Fields;
	readonly content: Uint8Array;
	/** The content was cut at the cap, or the connection broke off. */
	readonly truncated: "cap" | "broken" | null;
};

export type Sent = Reply | { readonly kind: "failure"; readonly failure: Failure };

/** What is to be sent, and within which bounds. */
export type SendOrder = {
	readonly client: Dispatcher;
	readonly path: string;
	readonly method: "GET" | "POST";
	/** Names and values in turn. */
	readonly headers: string[];
	readonly body: string | null;
	readonly limits: TimeLimits;
	/** The whole poll's limit, in ms of performance.now(). */
	readonly pollDeadline: number;
	readonly maxBytes: number;
	/** Called when the request is handed to the socket. */
	readonly onSent: () => void;
};

const NO_CONTENT = new Uint8Array(0);

const joined = (chunks: readonly Buffer[], size: number): Uint8Array => {
	const [only] = chunks;
	if (only === undefined) return NO_CONTENT;
	return chunks.length === 1 ? only : Buffer.concat(chunks, size);
};

/** What a limit that has passed means in each phase of a request. */
const overdue = (phase: RequestPhase, order: SendOrder, now: number): FailureError => {
	if (now >= order.pollDeadline) {
		return new FailureError("poll-timeout", null, `the whole poll took longer than ${order.limits.pollMs} ms`);
	}
	switch (phase) {
		case "connect":
			return new FailureError("connect-timeout", null, `no connection within ${2 * order.limits.connectMs} ms`);
		case "headers":
			return new FailureError("headers-timeout", null, `no header section within ${order.limits.headersMs} ms`);
		case "body":
			return new FailureError("body-timeout", null, `the content took longer than ${order.limits.bodyMs} ms`);
		default:
			return assertNever(phase);
	}
};

/**
 * Sends one request through undici's dispatch: no stream, no promise for the body, limits by phase. Failures are values.
 * The handler's methods (onConnect, onHeaders …) are undici 7's own inner form; the newer form is wrapped around it.
 */
export const sendOnce = (order: SendOrder, deadlines: Deadlines): Promise<Sent> =>
	new Promise((resolve) => {
		let phase: RequestPhase = "connect";
		let abort: ((error: Error) => void) | null = null;
		let settled = false;
		let statusCode = 0;
		let fields: Fields = new Map();
		const chunks: Buffer[] = [];
		let size = 0;

		const settle = (sent: Sent): void => {
			if (settled) return;
			settled = true;
			deadlines.drop(deadline);
			resolve(sent);
		};
		const reply = (truncated: Reply["truncated"]): void =>
			settle({ kind: "reply", statusCode, fields, content: joined(chunks, size), truncated });
		const fail = (error: unknown): void => settle({ kind: "failure", failure: failureOf(error, phase) });
		const limit = (ms: number): void => {
			deadline.at = Math.min(deadlines.now() + ms, order.pollDeadline);
		};
		const deadline: Deadline = {
			at: 0,
			expire: () => {
				const error = deadlines.ending()
					? new FailureError("aborted", null, "the sweep was stopped")
					: overdue(phase, order, deadlines.now());
				fail(error);
				abort?.(error);
			},
		};
		// Resolving the name has as long as connecting.
		limit(2 * order.limits.connectMs);
		deadlines.watch(deadline);

		const handler: Dispatcher.DispatchHandler = {
			onConnect: (abortRequest) => {
				abort = abortRequest;
				// Given up while it waited for its connection: it must not be written any more.
				if (settled) return abortRequest(new FailureError("aborted", null, "given up before it was sent"));
				phase = "headers";
				limit(order.limits.headersMs);
				order.onSent();
			},
			onHeaders: (status, raw) => {
				if (status < 200) return true;
				phase = "body";
				limit(order.limits.bodyMs);
				statusCode = status;
				fields = fieldsOf(raw);
				return true;
			},
			onData: (chunk) => {
				const room = order.maxBytes - size;
				chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
				size += Math.min(chunk.length, room);
				if (chunk.length <= room) return true;
				reply("cap");
				abort?.(new FailureError("aborted", null, `content is longer than ${order.maxBytes} bytes`));
				return false;
			},
			onComplete: () => reply(null),
			onError: (error) => {
				// What had arrived when the connection broke still tells the status; it is marked as cut.
				if (phase === "body") reply("broken");
				else fail(error);
			},
		};
		const { client, path, method, headers, body } = order;
		try {
			client.dispatch({ path, method, headers, body }, handler);
		} catch (error) {
			fail(error);
		}
	});
