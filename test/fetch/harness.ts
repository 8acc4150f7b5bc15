import { afterEach } from "vitest";
import { type Clock, systemClock } from "../../src/clock.ts";
import type { Exchange, Outcome, ProbeRequest } from "../../src/domain/exchange.ts";
import { laneKey } from "../../src/domain/target.ts";
import type { FetchAnswer } from "../../src/fetch/fetch-answer.ts";
import { createFetcher, type Fetcher, type FetcherDependencies } from "../../src/fetch/fetcher.ts";
import { DEFAULT_FETCH_SETTINGS, type FetchSettings } from "../../src/fetch/settings.ts";
import { DEFAULT_LANE_POLICY, type LanePolicy } from "../../src/lanes/lane-policy.ts";
import { createLanes, type Lanes } from "../../src/lanes/lanes.ts";
import { type Loopback, startHttp, startRaw } from "../support/loopback.ts";
import { seeded } from "../support/seeded.ts";

const toClose: { close(): Promise<void> }[] = [];
afterEach(async () => {
	for (const each of toClose.splice(0).reverse()) await each.close();
});

const kept = async <Closable extends { close(): Promise<void> }>(made: Promise<Closable>): Promise<Closable> => {
	const closable = await made;
	toClose.push(closable);
	return closable;
};

/** Servers that are closed after the test. */
export const http = (...args: Parameters<typeof startHttp>): Promise<Loopback> => kept(startHttp(...args));
export const raw = (...args: Parameters<typeof startRaw>): Promise<Loopback> => kept(startRaw(...args));

export const get = (url: string, more: Partial<ProbeRequest> = {}): ProbeRequest => ({
	url,
	method: "GET",
	fields: {},
	body: null,
	followRedirects: true,
	...more,
});

type BenchOptions = {
	readonly policy?: Partial<LanePolicy>;
	readonly clock?: Clock;
	readonly random?: () => number;
} & Partial<FetcherDependencies>;

type Bench = { readonly fetcher: Fetcher; readonly lanes: Lanes };

/** A fetcher that may ask loopback, on lanes without spacing unless `policy` says otherwise. */
export const fetcherWith = (
	settings: Partial<FetchSettings> = {},
	{ policy = {}, clock = systemClock, random = seeded(1), ...more }: BenchOptions = {},
): Bench => {
	const lanes = createLanes({
		clock,
		concurrency: 50,
		random,
		policyOf: () => ({ ...DEFAULT_LANE_POLICY, spacingMs: 0, backOffBaseMs: 1, rateLimitedBaseMs: 1, ...policy }),
	});
	const fetcher = createFetcher(
		{ ...DEFAULT_FETCH_SETTINGS, userAgent: "stillup-test", allowPrivate: true, ...settings },
		{ clock, lanes, laneOf: (url) => laneKey(url.hostname), ...more },
	);
	toClose.push(fetcher);
	return { fetcher, lanes };
};

export const exchangeOf = (answer: FetchAnswer): Exchange => {
	if (answer.kind !== "answered") throw new Error(`deferred: ${answer.reason}`);
	return answer.exchange;
};

export const responseOf = (answer: FetchAnswer): Extract<Outcome, { kind: "response" }> => {
	const { outcome } = exchangeOf(answer);
	if (outcome.kind !== "response") throw new Error(`failed: ${outcome.failure.kind} ${outcome.failure.message}`);
	return outcome;
};

export const failureKindOf = (answer: FetchAnswer): string => {
	const { outcome } = exchangeOf(answer);
	return outcome.kind === "failure" ? outcome.failure.kind : `status ${outcome.statusCode}`;
};

export const text = (answer: FetchAnswer): string => Buffer.from(responseOf(answer).body).toString("utf8");
