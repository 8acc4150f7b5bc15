import { expect, test } from "vitest";
import type { SavedExchange } from "../../../src/classify/saved-exchange.ts";
import { chainsOf, type Recorded } from "../../../src/pipeline/saved/chain.ts";

const answer = (url: string, location: string | null = null): Recorded => ({
	url,
	target: null,
	status: location === null ? 200 : 302,
	headers: location === null ? [] : [["location", location]],
	body: "",
	error: null,
	isCut: false,
});

const chained = async (records: Iterable<Recorded>, seen: (one: SavedExchange, read: number) => void) => {
	let read = 0;
	const counted = (async function* () {
		for (const record of records) {
			read += 1;
			yield record;
		}
	})();
	for await (const one of chainsOf(counted)) seen(one, read);
};

const page = (number: number) => `https://news.example/${number}`;

test("a chain of any length is cut into chains that a browser would follow", async () => {
	const hops = Array.from({ length: 1000 }, (_, number) => answer(page(number), page(number + 1)));
	const lengths: number[] = [];
	await chained(hops, ({ redirects }) => lengths.push(redirects?.length ?? 0));
	expect(Math.max(...lengths)).toBe(20);
	expect(lengths.reduce((sum, length) => sum + length + 1, 0)).toBe(1000);
});

test("redirects that lead nowhere do not wait without end: the oldest are told before the archive ends", async () => {
	const lost = Array.from({ length: 25_000 }, (_, number) => answer(page(number), `https://gone.example/${number}`));
	const told: string[] = [];
	let mostAhead = 0;
	await chained(lost, ({ url }, read) => {
		told.push(url);
		mostAhead = Math.max(mostAhead, read - told.length);
	});
	expect(told).toEqual(lost.map(({ url }) => url));
	expect(mostAhead).toBeLessThanOrEqual(10_000);
});
