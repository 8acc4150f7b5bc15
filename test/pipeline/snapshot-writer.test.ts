import { describe, expect, it } from "vitest";
import { createSnapshotWriter } from "../../src/pipeline/snapshot-writer.ts";
import { createMemoryStore } from "../../src/store/memory/memory-store.ts";
import { aLook, aNotice, aSweep, aTarget, at } from "../support/builders.ts";

const studyOf = async (targets: number) => {
	const store = createMemoryStore();
	const session = await store.beginImport(at("2026-01-01T00:00:00Z"));
	await session.add(
		Array.from({ length: targets }, (_, index) => ({
			target: aTarget(`https://example.com/${index}`),
			notice: aNotice("2025-12-01T00:00:00Z"),
		})),
	);
	const ids = [];
	for await (const page of store.targets()) ids.push(...page.map(({ id }) => id));
	return { store, ids, sweep: await store.beginSweep(aSweep("2026-01-02T00:00:00Z")) };
};

describe("the snapshot writer", () => {
	it("stores every look, full batches and what is left", async () => {
		const { store, ids, sweep } = await studyOf(1203);
		const batches: number[] = [];
		const writer = createSnapshotWriter(store, sweep, (looks) => batches.push(looks));
		for (const id of ids) writer.add(aLook(id, "2026-01-02T00:00:01Z", "live"));
		await writer.finish();
		expect(batches).toEqual([1000, 203]);
		for (const id of ids.slice(0, 3)) expect(await store.snapshotsOf(id)).toHaveLength(1);
	});

	it("tells how many targets changed status", async () => {
		const { store, ids, sweep } = await studyOf(3);
		const first = createSnapshotWriter(store, sweep, () => undefined);
		for (const id of ids) first.add(aLook(id, "2026-01-02T00:00:01Z", "live"));
		expect(await first.finish()).toBe(0);
		const next = createSnapshotWriter(store, await store.beginSweep(aSweep("2026-01-03T00:00:00Z")), () => undefined);
		next.add(aLook(ids[0]!, "2026-01-03T00:00:01Z", "removed"));
		next.add(aLook(ids[1]!, "2026-01-03T00:00:01Z", "inconclusive"));
		next.add(aLook(ids[2]!, "2026-01-03T00:00:01Z", "live"));
		expect(await next.finish()).toBe(1);
	});

	it("stops the sweep when the store fails, rather than losing looks quietly", async () => {
		const { store, ids, sweep } = await studyOf(1);
		const failing = { ...store, append: async () => Promise.reject(new Error("the disk is full")) };
		const writer = createSnapshotWriter(failing, sweep, () => undefined);
		writer.add(aLook(ids[0]!, "2026-01-02T00:00:01Z", "live"));
		await expect(writer.finish()).rejects.toThrow("the disk is full");
		expect(() => writer.add(aLook(ids[0]!, "2026-01-02T00:00:02Z", "live"))).toThrow("the disk is full");
	});
});
