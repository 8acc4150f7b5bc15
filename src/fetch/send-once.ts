import type { Dispatcher } from "undici";
import { assertNever } from "../domain/brand.ts";
import type { Failure, Fields } from "../domain/exchange.ts";
import type { Pass } from "../lanes/waiting-request.ts";
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
	/** Told when the request is handed to the socket. */
	readonly pass: Pass;
};

/** So many pieces of content are put together into one: a server may send a byte at a time, and a Buffer costs 200 bytes. */
const MOST_PIECES = 1024;

/** A server that works for long says so now and then (102), and hints early once or twice (103). */
const MOST_INTERIM = 100;

const NO_CONTENT = new Uint8Array(0);
const NO_FIELDS: Fields = new Map();

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
 * One request under way: undici's dispatch handler, without a stream or a promise for the content, and its own time limit by phase.
 * A class, because there is one for every request and its methods should not be made anew each time. The methods (onConnect,
 * onHeaders …) are undici 7's own inner form; the newer form is wrapped around it.
 */
class Sending implements Dispatcher.DispatchHandler, Deadline {
	at = 0;
	place = -1;
	private readonly order: SendOrder;
	private readonly deadlines: Deadlines;
	private readonly resolve: (sent: Sent) => void;
	private phase: RequestPhase = "connect";
	private abort: ((error: Error) => void) | null = null;
	private settled = false;
	private interim = 0;
	private statusCode = 0;
	private fields = NO_FIELDS;
	/** Most content comes in one piece. */
	private first: Buffer | null = null;
	private more: Buffer[] | null = null;
	/** What came before `more`, where that were too many pieces. */
	private blocks: Buffer[] | null = null;
	private size = 0;

	constructor(order: SendOrder, deadlines: Deadlines, resolve: (sent: Sent) => void) {
		this.order = order;
		this.deadlines = deadlines;
		this.resolve = resolve;
		// Resolving the name has as long as connecting.
		this.limit(2 * order.limits.connectMs);
		deadlines.watch(this);
	}

	expire(): void {
		const error = this.deadlines.ending()
			? new FailureError("aborted", null, "the sweep was stopped")
			: overdue(this.phase, this.order, this.deadlines.now());
		this.fail(error);
		this.abort?.(error);
	}

	onConnect(abort: (error?: Error) => void): void {
		this.abort = abort;
		// Given up while it waited for its connection: it must not be written any more.
		if (this.settled) {
			abort(new FailureError("aborted", null, "given up before it was sent"));
			return;
		}
		this.phase = "headers";
		this.limit(this.order.limits.headersMs);
		this.order.pass.sent();
	}

	onHeaders(statusCode: number, raw: Buffer[]): boolean {
		if (statusCode < 200) return this.passOver();
		this.phase = "body";
		this.limit(this.order.limits.bodyMs);
		this.statusCode = statusCode;
		this.fields = fieldsOf(raw);
		return true;
	}

	onData(chunk: Buffer): boolean {
		const room = this.order.maxBytes - this.size;
		this.keep(chunk.length > room ? chunk.subarray(0, room) : chunk);
		if (chunk.length <= room) return true;
		this.reply("cap");
		this.abort?.(new FailureError("aborted", null, `content is longer than ${this.order.maxBytes} bytes`));
		return false;
	}

	onComplete(): void {
		this.reply(null);
	}

	onError(error: Error): void {
		// What had arrived when the connection broke still tells the status; it is marked as cut.
		if (this.phase === "body") this.reply("broken");
		else this.fail(error);
	}

	fail(error: unknown): void {
		this.settle({ kind: "failure", failure: failureOf(error, this.phase) });
	}

	/** An interim response (RFC 9110 section 15.2); the header section's cap holds for each of them alone. */
	private passOver(): boolean {
		this.interim += 1;
		if (this.interim <= MOST_INTERIM) return true;
		const error = new FailureError("bad-response", null, `more than ${MOST_INTERIM} interim responses`);
		this.fail(error);
		this.abort?.(error);
		return false;
	}

	private limit(ms: number): void {
		this.at = Math.min(this.deadlines.now() + ms, this.order.pollDeadline);
	}

	private keep(chunk: Buffer): void {
		this.size += chunk.length;
		if (this.first === null) this.first = chunk;
		else if (this.more === null) this.more = [this.first, chunk];
		else if (this.more.push(chunk) >= MOST_PIECES) {
			this.blocks ??= [];
			this.blocks.push(Buffer.concat(this.more));
			this.more = [];
		}
	}

	private reply(truncated: Reply["truncated"]): void {
		const pieces = this.blocks === null || this.more === null ? this.more : [...this.blocks, ...this.more];
		const content = pieces === null ? (this.first ?? NO_CONTENT) : Buffer.concat(pieces, this.size);
		this.settle({ kind: "reply", statusCode: this.statusCode, fields: this.fields, content, truncated });
	}

	private settle(sent: Sent): void {
		if (this.settled) return;
		this.settled = true;
		this.deadlines.drop(this);
		this.resolve(sent);
	}
}

/** Sends one request. Failures are values. */
export const sendOnce = (order: SendOrder, deadlines: Deadlines): Promise<Sent> =>
	new Promise((resolve) => {
		const sending = new Sending(order, deadlines, resolve);
		const { client, path, method, headers, body } = order;
		try {
			client.dispatch({ path, method, headers, body }, sending);
		} catch (error) {
			sending.fail(error);
		}
	});
