import { expect, it, onTestFinished } from "vitest";
import { builtInRules } from "../../src/classify/rule-set.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { DEFAULT_FETCH_SETTINGS } from "../../src/fetch/settings.ts";
import { openNetwork } from "../../src/pipeline/network.ts";
import { sweep } from "../../src/pipeline/sweep.ts";
import { createMemoryStore } from "../../src/store/memory/memory-store.ts";
import { aNotice, aTarget, at } from "../support/builders.ts";
import { startHttp } from "../support/loopback.ts";
import { runningClock } from "../support/running-clock.ts";

it("a sweep that has to break off stores what it has polled until then", async () => {
	const host = await startHttp((_request, response) => void response.writeHead(410).end());
	onTestFinished(() => host.close());
	const store = createMemoryStore();
	const session = await store.beginImport(at("2026-01-01T00:00:00Z"));
	await session.add(
		["/kept", "/unkept"].map((path) => ({
			target: aTarget(host.origin + path),
			notice: aNotice("2026-01-01T00:00:00Z"),
		})),
	);
	const clock = runningClock(at("2026-01-02T00:00:00Z"));
	const rules = builtInRules();
	const fetch = { ...DEFAULT_FETCH_SETTINGS, userAgent: "test", allowPrivate: true };
	const network = openNetwork({ fetch, concurrency: 4, perHost: { kind: "off" } }, rules, clock);
	onTestFinished(() => network.fetcher.close());
	let keptOne = (): void => undefined;
	const oneIsKept = new Promise<void>((resolve) => {
		keptOne = resolve;
	});
	const warc = {
		write: async (url: string): Promise<void> => {
			if (url.endsWith("/kept")) return keptOne();
			await oneIsKept;
			throw new UserError("the archive cannot be written");
		},
		close: async () => undefined,
	};
	const ended = sweep(
		{ store, clock, rules, ...network },
		{
			start: { vantage: null, userAgent: "test", toolVersion: "0", settings: {} },
			userAgent: "test",
			isDue: () => true,
			limit: null,
			controls: false,
			ownControls: new Map(),
			maxDuration: null,
			warc,
			signal: new AbortController().signal,
			watch: { planned: () => undefined, moved: () => undefined, stored: () => undefined },
		},
	);
	await expect(ended).rejects.toThrow("the archive cannot be written");
	const kept = await store.targetByUrl(`${host.origin}/kept`);
	expect(kept?.state.lastVerdict).toMatchObject({ status: "removed", reason: "gone" });
});
