import type { SavedExchange } from "../../classify/saved-exchange.ts";
import { REDIRECT_STATUS_CODES } from "../../domain/exchange.ts";
import { readLocation } from "../../domain/location.ts";

/** One request and its answer as HAR and WARC record them: redirects are entries of their own. */
export type Recorded = {
	readonly url: string;
	/** The reported URL, where the record says which one it was asked for. */
	readonly target: string | null;
	readonly status: number;
	readonly headers: readonly (readonly [string, string])[];
	/** A text is decoded already; bytes are read as the headers and the page say. */
	readonly body: string | Uint8Array;
	/** Why there was no answer; beside a status, why it broke off. */
	readonly error: string | null;
	/** Whether only its beginning was kept, or read. */
	readonly isCut: boolean;
};

type Redirect = { readonly url: string; readonly statusCode: number; readonly location: string };
type Pending = { readonly first: Recorded; readonly redirects: readonly Redirect[]; readonly last: Recorded };

const locationOf = ({ url, status, headers }: Recorded): string | null => {
	const locations = headers.filter(([name]) => name.toLowerCase() === "location").map(([, value]) => value);
	if (locations.length === 0 || !REDIRECT_STATUS_CODES.has(status)) return null;
	const read = readLocation(locations.join("\n"), url);
	return read.kind === "address" ? read.to.href : null;
};

const withoutFragment = (url: string): string => url.replace(/#.*$/, "");

const exchangeOf = ({ first, redirects, last }: Pending): SavedExchange => ({
	url: first.target ?? first.url,
	requestUrl: first.url,
	finalUrl: last.url,
	redirects: [...redirects],
	status: last.status,
	headers: last.headers.map(([name, value]) => ({ name, value })),
	body: last.body,
	...(last.error === null ? {} : { error: last.error }),
	...(last.isCut ? { truncated: true } : {}),
});

/** A chain's redirect that was followed no further: judged on the redirect itself. */
const brokenOff = (chain: Pending): SavedExchange => exchangeOf({ ...chain, redirects: chain.redirects.slice(0, -1) });

/** No browser follows more (Fetch standard, "HTTP-redirect fetch"). */
const MOST_HOPS = 20;

/** Redirects that wait for what they led to; of more than these the oldest are taken to lead nowhere. */
const MOST_WAITING = 10_000;

/** What was asked for one target does not answer what was asked for another. */
const placeOf = ({ target }: Recorded, url: string): string => `${target ?? ""} ${withoutFragment(url)}`;

/**
 * Puts recorded redirects and what they led to together again; each chain is one exchange. Where several wait for one
 * address, its answers are theirs in turn.
 */
export async function* chainsOf(records: AsyncIterable<Recorded>): AsyncGenerator<SavedExchange> {
	const waiting = new Map<string, Pending[]>();
	let count = 0;
	const firstFor = (place: string): Pending | undefined => {
		const queue = waiting.get(place);
		const first = queue?.shift();
		if (queue?.length === 0) waiting.delete(place);
		if (first !== undefined) count -= 1;
		return first;
	};
	for await (const record of records) {
		const before = firstFor(placeOf(record, record.url));
		const chain: Pending =
			before === undefined ? { first: record, redirects: [], last: record } : { ...before, last: record };
		const location = locationOf(record);
		if (location === null) {
			yield exchangeOf(chain);
			continue;
		}
		const hop: Redirect = { url: record.url, statusCode: record.status, location };
		const pending: Pending = { ...chain, redirects: [...chain.redirects, hop] };
		if (pending.redirects.length > MOST_HOPS) {
			yield brokenOff(pending);
			continue;
		}
		const place = placeOf(record, location);
		const queue = waiting.get(place);
		if (queue === undefined) waiting.set(place, [pending]);
		else queue.push(pending);
		count += 1;
		const [oldest] = count > MOST_WAITING ? waiting.keys() : [];
		const dropped = oldest === undefined ? undefined : firstFor(oldest);
		if (dropped !== undefined) yield brokenOff(dropped);
	}
	// Led nowhere that was recorded: judged on the redirect itself.
	for (const chain of [...waiting.values()].flat()) yield brokenOff(chain);
}
