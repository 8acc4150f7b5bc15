import type { Recorded } from "./chain.ts";

/** A request or an answer of an archive, and what tells which of them belong together (ISO 28500:2017 section 5.7). */
export type WarcEntry = {
	readonly id: string | null;
	/** The ids of `WARC-Concurrent-To`, one after the other. */
	readonly concurrentTo: string;
	readonly url: string;
} & (
	| { readonly kind: "request"; readonly method: string }
	| {
			readonly kind: "response";
			readonly recorded: Recorded;
	  }
);

type Request = Extract<WarcEntry, { kind: "request" }>;
type Response = Extract<WarcEntry, { kind: "response" }>;

const names = (one: WarcEntry, other: WarcEntry): boolean => other.id !== null && one.concurrentTo.includes(other.id);

/** Where neither says what it belongs to, neighbours of one address do. */
const belong = (request: Request, response: Response): boolean =>
	names(request, response) ||
	names(response, request) ||
	(request.concurrentTo === "" && response.concurrentTo === "" && request.url === response.url);

/** A look only ever asks with GET; our own archives say for which reported URL an API was asked with POST. */
const isLook = ({ recorded }: Response, { method }: Request): boolean => method === "GET" || recorded.target !== null;

/**
 * The answers that are looks, in their order: those to a form or a preflight say nothing about the page. Requests stand
 * right before their answers (wget) or right after them (warcio); an answer whose request was not kept is taken as a look.
 */
export async function* looksOf(entries: AsyncIterable<WarcEntry>): AsyncGenerator<Recorded> {
	let before: Request | null = null;
	let held: Response | null = null;
	try {
		for await (const entry of entries) {
			if (entry.kind === "request") {
				if (held !== null && belong(entry, held)) {
					if (isLook(held, entry)) yield held.recorded;
					held = null;
				} else before = entry;
				continue;
			}
			if (held !== null) yield held.recorded;
			held = entry;
			if (before !== null && belong(before, entry)) {
				if (isLook(entry, before)) yield entry.recorded;
				held = null;
			}
			before = null;
		}
	} catch (error) {
		// What came before the torn end is whole.
		if (held !== null) yield held.recorded;
		throw error;
	}
	if (held !== null) yield held.recorded;
}
