import type { SavedExchange } from "../../classify/saved-exchange.ts";
import { REDIRECT_STATUS_CODES } from "../../domain/exchange.ts";

/** One request and its answer as HAR and WARC record them: redirects are entries of their own. */
export type Recorded = {
	readonly url: string;
	/** The reported URL, where the record says which one it was asked for. */
	readonly target: string | null;
	readonly status: number;
	readonly headers: readonly (readonly [string, string])[];
	readonly body: Uint8Array<ArrayBuffer>;
	/** Why there was no answer; beside a status, why it broke off. */
	readonly error: string | null;
	/** Whether only its beginning was kept, or read. */
	readonly isCut: boolean;
};

type Redirect = { readonly url: string; readonly statusCode: number; readonly location: string };
type Pending = { readonly first: Recorded; readonly redirects: readonly Redirect[]; readonly last: Recorded };

const locationOf = ({ url, status, headers }: Recorded): string | null => {
	const [, location] = headers.find(([name]) => name.toLowerCase() === "location") ?? [];
	return location !== undefined && REDIRECT_STATUS_CODES.has(status) && URL.canParse(location, url)
		? new URL(location, url).href
		: null;
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

/** Puts recorded redirects and what they led to together again; each chain is one exchange. */
export async function* chainsOf(records: AsyncIterable<Recorded>): AsyncGenerator<SavedExchange> {
	/** Chains that wait for the answer at this address. */
	const waiting = new Map<string, Pending>();
	for await (const record of records) {
		const key = withoutFragment(record.url);
		const before = waiting.get(key);
		waiting.delete(key);
		const chain: Pending =
			before === undefined ? { first: record, redirects: [], last: record } : { ...before, last: record };
		const location = locationOf(record);
		if (location === null) {
			yield exchangeOf(chain);
			continue;
		}
		const hop: Redirect = { url: record.url, statusCode: record.status, location };
		waiting.set(withoutFragment(location), { ...chain, redirects: [...chain.redirects, hop] });
	}
	// Led nowhere that was recorded: judged on the redirect itself.
	for (const chain of waiting.values()) yield exchangeOf({ ...chain, redirects: chain.redirects.slice(0, -1) });
}
