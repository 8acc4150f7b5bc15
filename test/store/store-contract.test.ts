import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Look, SweepId, SweepOrigin } from "../../src/domain/snapshot.ts";
import type { SweepCounts } from "../../src/domain/sweep.ts";
import type { TargetId } from "../../src/domain/target.ts";
import { instant } from "../../src/domain/time.ts";
import { createMemoryStore } from "../../src/store/memory/memory-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import type { ListRecord, Store } from "../../src/store/store.ts";
import { aLook, aNotice, aSweep, aTarget, at } from "../support/builders.ts";

const aList = (changes: Partial<ListRecord> = {}): ListRecord => ({
	importedAt: at("2026-01-01T00:00:00Z"),
	name: "list.csv",
	sha256: "00",
	cohort: "reported",
	rows: 2,
	accepted: 2,
	duplicates: 0,
	rejected: 0,
	details: {},
	...changes,
});

const counts: SweepCounts = {
	due: 1,
	polled: 1,
	live: 1,
	removed: 0,
	restricted: 0,
	inconclusive: 0,
	byReason: { ok: 1 },
	requests: 1,
	retries: 0,
	changed: 0,
	deferred: 0,
};

const all = async <Item>(pages: AsyncIterable<readonly Item[]>): Promise<Item[]> => {
	const items: Item[] = [];
	for await (const page of pages) items.push(...page);
	return items;
};

const stores: readonly (readonly [string, (folder: string) => Promise<Store>])[] = [
	["the in-memory store", async () => createMemoryStore()],
	["the SQLite store", (folder) => openSqliteStore(join(folder, "study.db"), "create")],
];

describe.each(stores)("%s", (_name, open) => {
	let folder = "";
	let store: Store;
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), "stillup-store-"));
		store = await open(folder);
	});
	afterEach(async () => {
		await store.close();
		rmSync(folder, { recursive: true });
	});

	const importTwo = async (): Promise<readonly TargetId[]> => {
		const session = await store.beginImport(at("2026-01-01T00:00:00Z"));
		await session.add([
			{ target: aTarget("https://a.example/1"), notice: aNotice("2025-12-01T00:00:00Z") },
			{ target: aTarget("https://b.example/2"), notice: aNotice("2025-12-02T00:00:00Z") },
		]);
		await session.commit(aList());
		return (await all(store.targets())).map((target) => target.id);
	};
	const sweepOnce = async (when: string): Promise<SweepId> => store.beginSweep(aSweep(when));

	it("keeps targets in the order they were added, with their notices", async () => {
		const [first] = await importTwo();
		expect((await all(store.targets())).map((target) => target.url)).toEqual([
			"https://a.example/1",
			"https://b.example/2",
		]);
		expect(await store.noticesOf(first!)).toMatchObject([{ reportedAt: at("2025-12-01T00:00:00Z"), targetId: first }]);
		expect(await store.lists()).toEqual([aList()]);
	});

	it("finds a target by its URL and by its number, and nothing where there is none", async () => {
		const ids = await importTwo();
		expect(await store.targetByUrl("https://b.example/2")).toMatchObject({ id: ids[1] });
		expect(await store.targetById(ids[1]!)).toEqual(await store.targetByUrl("https://b.example/2"));
		expect(await store.targetByUrl("https://c.example/")).toBeNull();
		expect(await store.targetById(99 as TargetId)).toBeNull();
	});

	it("counts the same notice once, and a notice of another day or notifier as a further one", async () => {
		const session = await store.beginImport(at("2026-01-01T00:00:00Z"));
		const target = aTarget("https://a.example/1");
		const outcomes = await session.add([
			{ target, notice: aNotice("2025-12-01T00:00:00Z") },
			{ target, notice: aNotice("2025-12-01T00:00:00Z", { note: "the same, said again" }) },
			{ target, notice: aNotice("2025-12-05T00:00:00Z") },
			{ target, notice: aNotice("2025-12-01T00:00:00Z", { notifier: "another" }) },
		]);
		await session.commit(aList());
		expect(outcomes.map(({ outcome }) => outcome)).toEqual(["accepted", "duplicate", "accepted", "accepted"]);
		expect(outcomes.map(({ newTarget }) => newTarget)).toEqual([true, false, false, false]);
		const record = await store.targetByUrl("https://a.example/1");
		expect(record?.state).toMatchObject({
			firstReportedAt: at("2025-12-01T00:00:00Z"),
			lastReportedAt: at("2025-12-05T00:00:00Z"),
		});
	});

	it("stores nothing of an import that is rolled back", async () => {
		await importTwo();
		const session = await store.beginImport(at("2026-01-02T00:00:00Z"));
		await session.add([{ target: aTarget("https://c.example/"), notice: aNotice("2025-12-03T00:00:00Z") }]);
		await session.add([{ target: aTarget("https://a.example/1"), notice: aNotice("2025-12-09T00:00:00Z") }]);
		await session.rollback();
		expect(await all(store.targets())).toHaveLength(2);
		expect(await all(store.notices())).toHaveLength(2);
	});

	it("keeps a list once, however often its bytes are read", async () => {
		await importTwo();
		const again = await store.beginImport(at("2026-01-03T00:00:00Z"));
		await again.commit(aList({ importedAt: at("2026-01-03T00:00:00Z"), accepted: 0, duplicates: 2 }));
		expect(await store.lists()).toEqual([aList()]);
	});

	it("counts rows as accepted once other settings let them in", async () => {
		const first = await store.beginImport(at("2026-01-01T00:00:00Z"));
		await first.commit(aList({ rows: 5, accepted: 1, duplicates: 1, rejected: 3 }));
		const again = await store.beginImport(at("2026-01-02T00:00:00Z"));
		await again.commit(
			aList({ rows: 5, accepted: 2, duplicates: 2, rejected: 1, details: { dateFormat: "d/M/yyyy" } }),
		);
		expect(await store.lists()).toEqual([
			aList({ rows: 5, accepted: 3, duplicates: 1, rejected: 1, details: { dateFormat: "d/M/yyyy" } }),
		]);
	});

	it("gives back looks as they were stored, and the state that follows from them", async () => {
		const [first] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		const look = aLook(first!, "2026-01-05T00:00:01.234Z", "live", { note: "by eye", similarity: 0.5 });
		expect(await store.append(sweep, [look])).toBe(0);
		expect(await store.snapshotsOf(first!)).toMatchObject([
			{ ...look, sweepId: sweep, origin: "polled", suspect: false },
		]);
		expect((await store.targetByUrl("https://a.example/1"))?.state).toMatchObject({
			run: { status: "live", looks: 1, firstAt: look.at, lastAt: look.at },
			endedRuns: 0,
			lastLookAt: look.at,
			inconclusiveStreak: 0,
		});
	});

	it("counts a change of conclusive status, and only that, as changed", async () => {
		const [first] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		const changed = await store.append(sweep, [
			aLook(first!, "2026-01-05T00:00:00Z", "live"),
			aLook(first!, "2026-01-06T00:00:00Z", "inconclusive"),
			aLook(first!, "2026-01-07T00:00:00Z", "removed"),
			aLook(first!, "2026-01-08T00:00:00Z", "removed"),
		]);
		expect(changed).toBe(1);
		expect((await store.targetByUrl("https://a.example/1"))?.state).toMatchObject({
			run: { status: "removed", looks: 2, firstAt: at("2026-01-07T00:00:00Z"), lastAt: at("2026-01-08T00:00:00Z") },
			endedRuns: 1,
		});
	});

	it("counts inconclusive looks since the last conclusive one, and leaves the run alone", async () => {
		const [first] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		await store.append(sweep, [
			aLook(first!, "2026-01-05T00:00:00Z", "live"),
			aLook(first!, "2026-01-06T00:00:00Z", "inconclusive"),
			aLook(first!, "2026-01-07T00:00:00Z", "inconclusive"),
		]);
		expect((await store.targetByUrl("https://a.example/1"))?.state).toMatchObject({
			run: { status: "live", looks: 1, lastAt: at("2026-01-05T00:00:00Z"), rule: "http/ok" },
			lastLookAt: at("2026-01-07T00:00:00Z"),
			inconclusiveStreak: 2,
		});
	});

	it("puts a look that comes late (made by hand, years ago) in its place", async () => {
		const [first] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		await store.append(sweep, [aLook(first!, "2026-01-05T00:00:00Z", "removed")]);
		const byHand = await store.beginSweep(aSweep("2026-01-06T00:00:00Z", { origin: "by-hand" }));
		await store.append(byHand, [aLook(first!, "2025-12-20T00:00:00Z", "live")]);
		expect((await store.targetByUrl("https://a.example/1"))?.state).toMatchObject({
			run: { status: "removed", looks: 1 },
			endedRuns: 1,
			firstLookAt: at("2025-12-20T00:00:00Z"),
			lastLookAt: at("2026-01-05T00:00:00Z"),
		});
		expect((await store.snapshotsOf(first!)).map((snapshot) => snapshot.origin)).toEqual(["by-hand", "polled"]);
	});

	it("keeps suspect verdicts and shows them, but not in the state", async () => {
		const [first, second] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		await store.append(sweep, [aLook(first!, "2026-01-05T00:00:00Z", "removed")]);
		await store.suspect(sweep, [
			{ platform: "web", status: "removed", cause: "live-control-failed", detail: "control" },
		]);
		await store.append(sweep, [aLook(second!, "2026-01-05T00:00:01Z", "removed")]);
		for (const id of [first, second]) expect(await store.snapshotsOf(id!)).toMatchObject([{ suspect: true }]);
		for (const target of await all(store.targets())) {
			expect(target.state.run).toBeNull();
			expect(target.state.lastLookAt).not.toBeNull();
		}
		expect(await store.sweeps()).toMatchObject([{ id: sweep, suspicions: [{ cause: "live-control-failed" }] }]);
	});

	it("doubts what was judged again into a status that is in doubt, until a person accepts it", async () => {
		const [first, second] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		await store.suspect(sweep, [
			{ platform: "web", status: "removed", cause: "live-control-failed", detail: "control" },
		]);
		const when = "2026-01-05T00:00:00Z";
		await store.append(sweep, [aLook(first!, when, "inconclusive"), aLook(second!, when, "removed")]);
		const idOf = async (target: TargetId) => (await store.snapshotsOf(target))[0]!.id;
		await store.rejudging.store(
			[
				{ snapshotId: await idOf(first!), targetId: first!, verdict: aLook(first!, when, "removed").verdict },
				{ snapshotId: await idOf(second!), targetId: second!, verdict: aLook(second!, when, "live").verdict },
			],
			at("2026-01-06T00:00:00Z"),
			"0.1.0",
		);
		for (const id of [first, second]) expect(await store.snapshotsOf(id!)).toMatchObject([{ suspect: true }]);
		for (const target of await all(store.targets())) expect(target.state.run).toBeNull();
		expect(await store.sweeps()).toMatchObject([{ suspicions: [{ snapshots: 2 }] }]);
		await store.reviews.settle({
			sweep,
			platform: "web",
			status: "removed",
			as: "accepted",
			at: at("2026-01-07T00:00:00Z"),
			by: "A. Person",
			note: null,
		});
		expect((await all(store.targets())).map(({ state }) => state.run?.status)).toEqual(["removed", "live"]);
	});

	it("does not doubt other statuses or platforms of a suspect sweep", async () => {
		const [first] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		await store.suspect(sweep, [
			{ platform: "web", status: "removed", cause: "outcome-jump", detail: "" },
			{ platform: "other", status: "live", cause: "outcome-jump", detail: "" },
		]);
		await store.append(sweep, [aLook(first!, "2026-01-05T00:00:00Z", "live")]);
		expect((await store.targetByUrl("https://a.example/1"))?.state.run).toMatchObject({ status: "live" });
	});

	it("refuses a second snapshot of one target at one instant of one sweep", async () => {
		const [first] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		const look = aLook(first!, "2026-01-05T00:00:00Z", "live");
		await store.append(sweep, [look]);
		await expect(store.append(sweep, [look])).rejects.toThrow();
		expect(await store.snapshotsOf(first!)).toHaveLength(1);
	});

	it("draws due targets lane by lane, each once, at most as many as asked for", async () => {
		await importTwo();
		const queue = await store.openDue(() => true, null);
		expect(queue.due).toBe(2);
		const lanes: string[] = [];
		for await (const lane of queue.lanes()) lanes.push(`${lane.key} ${lane.count}`);
		expect(await queue.platforms()).toEqual(["web"]);
		expect(lanes.sort()).toEqual(["a.example 1", "b.example 1"]);
		expect(await queue.draw("a.example" as never, 10)).toMatchObject([{ url: "https://a.example/1", lastLook: null }]);
		expect(await queue.draw("a.example" as never, 10)).toEqual([]);
		expect(await queue.draw("b.example" as never, 10)).toHaveLength(1);
		await queue.close();
		expect((await store.openDue((target) => target.url.includes("b.example"), null)).due).toBe(1);
		expect((await store.openDue(() => true, 1)).due).toBe(1);
	});

	it("remembers a deferral until the next look", async () => {
		const [first] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		const until = at("2026-01-05T06:00:00Z");
		await store.defer(sweep, [{ targetId: first!, at: at("2026-01-05T00:00:00Z"), reason: "retry-after", until }]);
		expect((await store.targetByUrl("https://a.example/1"))?.state.deferredUntil).toBe(until);
		expect(await store.snapshotsOf(first!)).toEqual([]);
		await store.append(sweep, [aLook(first!, "2026-01-05T07:00:00Z", "live")]);
		expect((await store.targetByUrl("https://a.example/1"))?.state.deferredUntil).toBeNull();
	});

	it("records when a sweep ended and what it did", async () => {
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		expect(await store.sweeps()).toMatchObject([{ finishedAt: null, counts: null }]);
		await store.finishSweep(sweep, at("2026-01-05T01:00:00Z"), counts);
		expect(await store.sweeps()).toMatchObject([{ finishedAt: at("2026-01-05T01:00:00Z"), counts }]);
	});

	it("finds snapshots by how like the first live look they are", async () => {
		const [first, second] = await importTwo();
		const sweep = await sweepOnce("2026-01-05T00:00:00Z");
		await store.append(sweep, [
			aLook(first!, "2026-01-05T00:00:00Z", "live"),
			aLook(first!, "2026-01-06T00:00:00Z", "live", { similarity: 0.2 }),
			aLook(second!, "2026-01-06T00:00:00Z", "live", { similarity: 0.5 }),
		]);
		expect(await all(store.snapshots({ alikeBelow: 0.5 }))).toMatchObject([{ targetId: first, similarity: 0.2 }]);
	});

	it("finds snapshots by sweep and by time", async () => {
		const [first, second] = await importTwo();
		const one = await sweepOnce("2026-01-05T00:00:00Z");
		await store.append(one, [aLook(first!, "2026-01-05T00:00:00Z", "live")]);
		const two = await sweepOnce("2026-01-06T00:00:00Z");
		await store.append(two, [aLook(second!, "2026-01-06T00:00:00Z", "live")]);
		expect(await all(store.snapshots({}))).toHaveLength(2);
		expect(await all(store.snapshots({ sweep: two }))).toMatchObject([{ targetId: second }]);
		expect(await all(store.snapshots({ to: at("2026-01-05T12:00:00Z") }))).toMatchObject([{ targetId: first }]);
		expect(await all(store.snapshots({ from: at("2026-01-05T12:00:00Z") }))).toMatchObject([{ targetId: second }]);
	});

	it("finds a sweep's snapshots among those of another that were stored between them", async () => {
		const [first, second] = await importTwo();
		const [one, two] = [await sweepOnce("2026-01-05T00:00:00Z"), await sweepOnce("2026-01-05T00:00:01Z")];
		for (const day of ["05", "06", "07"]) {
			await store.append(one, [aLook(first!, `2026-01-${day}T00:00:00Z`, "live")]);
			await store.append(two, [aLook(second!, `2026-01-${day}T12:00:00Z`, "live")]);
		}
		const everyone = await all(store.snapshots({}));
		for (const sweep of [one, two]) {
			const own = everyone.filter(({ sweepId }) => sweepId === sweep);
			expect(await all(store.snapshots({ sweep }))).toEqual(own);
			const from = at("2026-01-06T00:00:00Z");
			expect(await all(store.snapshots({ sweep, from }))).toEqual(own.filter((look) => look.at >= from));
		}
		expect(await all(store.snapshots({ sweep: await sweepOnce("2026-01-08T00:00:00Z") }))).toEqual([]);
	});

	it("finds every snapshot since an instant, whichever sweep holds it and whenever it was stored", async () => {
		const [first, second] = await importTwo();
		const finished = async (when: string, origin: SweepOrigin, looks: readonly Look[]): Promise<void> => {
			const sweep = await store.beginSweep(aSweep(when, { origin }));
			await store.append(sweep, looks);
			await store.finishSweep(sweep, at(when.replace("T00", "T01")), counts);
		};
		await finished("2026-01-03T00:00:00Z", "by-hand", [aLook(first!, "2026-01-06T12:00:00Z", "live")]);
		for (const day of ["05", "06", "07"]) {
			const when = `2026-01-${day}T00:00:00Z`;
			const later = `2026-01-${day}T00:30:00Z`;
			await finished(when, "polled", [aLook(first!, when, "live"), aLook(second!, later, "live")]);
		}
		await finished("2026-01-08T00:00:00Z", "polled", []);
		await finished("2026-01-09T00:00:00Z", "by-hand", [aLook(second!, "2026-01-01T00:00:00Z", "live")]);
		await sweepOnce("2026-01-10T00:00:00Z");
		const everyone = await all(store.snapshots({}));
		expect(everyone).toHaveLength(8);
		for (const from of everyone.flatMap((look) => [look.at, instant(look.at + 1)]))
			expect(await all(store.snapshots({ from }))).toEqual(everyone.filter((look) => look.at >= from));
	});

	describe("histories at an instant", () => {
		const study = async (): Promise<readonly TargetId[]> => {
			const [first, second] = await importTwo();
			const days = ["live", "live", "removed", "inconclusive", "removed", "live", "removed"] as const;
			for (const [index, status] of days.entries()) {
				const when = `2026-01-0${index + 1}T00:00:00Z`;
				const sweep = await sweepOnce(when);
				await store.append(sweep, [aLook(first!, when, status), aLook(second!, when, "live")]);
				await store.finishSweep(sweep, at(`2026-01-0${index + 1}T00:10:00Z`), counts);
			}
			const byHand = await store.beginSweep(aSweep("2026-01-09T00:00:00Z", { origin: "by-hand" }));
			await store.append(byHand, [aLook(second!, "2025-12-25T00:00:00Z", "removed")]);
			await store.finishSweep(byHand, at("2026-01-09T00:00:01Z"), counts);
			return [first!, second!];
		};
		const shape = (runs: readonly { status: string; firstAt: number; lastAt: number }[]): readonly string[] =>
			runs.map((run) => `${run.status} ${new Date(run.firstAt).getUTCDate()}-${new Date(run.lastAt).getUTCDate()}`);

		it("are those of all looks when none came later", async () => {
			await study();
			const [first, second] = await all(store.histories(at("2026-02-01T00:00:00Z")));
			expect(shape(first!.runs)).toEqual(["live 1-2", "removed 3-5", "live 6-6", "removed 7-7"]);
			expect(shape(second!.runs)).toEqual(["removed 25-25", "live 1-7"]);
			expect(first).toMatchObject({ looks: 7, inconclusiveLooks: 1, lastLookAt: at("2026-01-07T00:00:00Z") });
			expect(first!.notices).toHaveLength(1);
		});

		it("end at that instant, in the middle of a run and after an inconclusive look", async () => {
			await study();
			const [first, second] = await all(store.histories(at("2026-01-04T12:00:00Z")));
			expect(shape(first!.runs)).toEqual(["live 1-2", "removed 3-3"]);
			expect(first).toMatchObject({ looks: 4, inconclusiveLooks: 1, lastLookAt: at("2026-01-04T00:00:00Z") });
			expect(shape(second!.runs)).toEqual(["removed 25-25", "live 1-4"]);
			expect(second!.runs.at(-1)!.looks).toBeGreaterThanOrEqual(2);
		});

		it("know nothing before the first look", async () => {
			await study();
			const [first] = await all(store.histories(at("2025-12-31T00:00:00Z")));
			expect(first).toMatchObject({ runs: [], looks: 0, inconclusiveLooks: 0, firstLookAt: null, lastLookAt: null });
		});

		it("leave out what is suspect", async () => {
			const [first] = await importTwo();
			const sweep = await sweepOnce("2026-01-05T00:00:00Z");
			await store.append(sweep, [aLook(first!, "2026-01-05T00:00:00Z", "removed")]);
			await store.suspect(sweep, [{ platform: "web", status: "removed", cause: "outcome-jump", detail: "" }]);
			const [history] = await all(store.histories(at("2026-02-01T00:00:00Z")));
			expect(history).toMatchObject({ runs: [], looks: 0 });
		});
	});
});
