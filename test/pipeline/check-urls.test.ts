import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { builtInRules } from "../../src/classify/rule-set.ts";
import { instant, millis } from "../../src/domain/time.ts";
import { UserError } from "../../src/domain/user-error.ts";
import type { FetchAnswer } from "../../src/fetch/fetch-answer.ts";
import type { Fetcher } from "../../src/fetch/fetcher.ts";
import { checkUrls } from "../../src/pipeline/check-urls.ts";

const NOW = instant(Date.UTC(2026, 10, 22, 12));
const CLOCK = { now: () => NOW, sleep: async () => undefined };

const gone = (requestUrl: string): FetchAnswer => ({
	kind: "answered",
	exchange: {
		requestUrl,
		finalUrl: requestUrl,
		redirects: [],
		outcome: { kind: "response", statusCode: 410, fields: new Map(), body: new Uint8Array(), truncated: false },
	},
	attempts: [{ url: requestUrl, at: NOW, waited: millis(0), statusCode: 410, failure: null }],
	requests: 1,
	startedAt: NOW,
	durationMs: 1,
});

const aMoment = (): Promise<void> => new Promise((resume) => setImmediate(resume));

describe("several URLs at once", () => {
	const unhandled: unknown[] = [];
	const note = (reason: unknown): void => void unhandled.push(reason);
	beforeEach(() => void process.on("unhandledRejection", note));
	afterEach(() => {
		process.off("unhandledRejection", note);
		unhandled.length = 0;
	});

	it("a look that cannot be kept is told of in its turn, also where an earlier one is still under way", async () => {
		let answerFirst = (): void => undefined;
		const first = new Promise<void>((resolve) => {
			answerFirst = resolve;
		});
		const fetcher: Fetcher = {
			fetch: async ({ url }) => {
				if (url.includes("slow")) await first;
				return gone(url);
			},
			close: async () => undefined,
		};
		const keep = async (url: string): Promise<void> => {
			if (url.includes("quick")) throw new UserError("the disk is full");
		};
		const texts = (async function* () {
			yield* ["https://slow.example/a", "https://quick.example/b"];
		})();
		const deps = { fetcher, rules: builtInRules(), userAgent: "test", clock: CLOCK, keep };
		const looks = checkUrls(texts, deps, new AbortController().signal);
		const slow = looks.next();
		await aMoment();
		await aMoment();
		answerFirst();
		expect((await slow).value).toMatchObject({ description: { url: "https://slow.example/a", status: "removed" } });
		await expect(looks.next()).rejects.toThrow("the disk is full");
		expect(unhandled).toEqual([]);
	});
});
