import { describe, expect, it } from "vitest";
import type { SnapshotId, SweepId } from "../../src/domain/snapshot.ts";
import type { TargetId } from "../../src/domain/target.ts";
import { type Instant, instant, MS_PER_HOUR } from "../../src/domain/time.ts";
import { ruleId, STATUSES, type Status, type Verdict } from "../../src/domain/verdict.ts";
import { createMemoryStore } from "../../src/store/memory/memory-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import type { Store, TargetHistory } from "../../src/store/store.ts";
import { aLook, aNotice, aSweep, aTarget } from "../support/builders.ts";
import { fc } from "../support/properties.ts";
import { noCounts, STUDY_START } from "../support/study.ts";

const TARGETS = 4;
const HOURS = 60;
const hour = (count: number): Instant => instant(STUDY_START + count * MS_PER_HOUR);
const iso = (at: Instant): string => new Date(at).toISOString();

const verdictOf = (status: Status, grade: Verdict["grade"]): Verdict => {
	const by = { rule: ruleId(`test/${status}-${grade}`), grade };
	switch (status) {
		case "live":
			return { status, reason: "ok", ...by };
		case "removed":
			return { status, reason: "gone", scope: "content", ...by };
		case "restricted":
			return { status, reason: "private", ...by };
		case "inconclusive":
			return { status, reason: "timeout", ...by };
	}
};

const verdict = fc
	.tuple(fc.constantFrom(...STATUSES), fc.constantFrom("strong" as const, "weak" as const))
	.map(([status, grade]) => verdictOf(status, grade));
const target = fc.integer({ min: 1, max: TARGETS }).map((id) => id as TargetId);
const polledLooks = fc.array(fc.option(verdict, { freq: 4 }), { minLength: TARGETS, maxLength: TARGETS });

/** One thing that happens to a study; hours pass from one to the next. */
const event = fc.oneof(
	{ weight: 8, arbitrary: fc.record({ kind: fc.constant("poll" as const), looks: polledLooks }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("killed" as const), looks: polledLooks }) },
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant("by-hand" as const),
			target,
			verdict,
			ago: fc.integer({ min: 0, max: 30 }),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("doubt" as const), status: fc.constantFrom(...STATUSES) }) },
	{ weight: 1, arbitrary: fc.constant({ kind: "accept" as const }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("review" as const), nth: fc.nat(50), verdict }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant("rejudge" as const), nth: fc.nat(50), verdict }) },
);
type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;

const snapshotCount = async (store: Store): Promise<number> => {
	let count = 0;
	for await (const page of store.snapshots({})) count += page.length;
	return count;
};

/** Lets the same things happen to a store. */
const live = async (store: Store, events: readonly Event[]): Promise<void> => {
	const session = await store.beginImport(hour(0));
	await session.add(
		Array.from({ length: TARGETS }, (_, index) => ({
			target: aTarget(`https://example.com/${index + 1}`),
			notice: aNotice(iso(hour(0))),
		})),
	);
	await session.commit({
		importedAt: hour(0),
		name: "list.csv",
		sha256: "00",
		cohort: "reported",
		rows: TARGETS,
		accepted: TARGETS,
		duplicates: 0,
		rejected: 0,
		details: {},
	});
	const doubts: { readonly sweep: SweepId; readonly status: Status }[] = [];
	let sweeps = 0;
	for (const [index, one] of events.entries()) {
		const now = hour(2 + index * 2);
		switch (one.kind) {
			case "poll":
			case "killed": {
				const sweep = await store.beginSweep(aSweep(iso(now)));
				sweeps = sweep;
				const looks = one.looks.flatMap((said, place) =>
					said === null
						? []
						: [{ ...aLook((place + 1) as TargetId, iso(instant(now + place * 1000)), said.status), verdict: said }],
				);
				await store.append(sweep, looks);
				if (one.kind === "poll")
					await store.finishSweep(sweep, instant(now + 60_000), { ...noCounts, polled: looks.length });
				break;
			}
			case "by-hand": {
				const sweep = await store.beginSweep(aSweep(iso(now), { origin: "by-hand" }));
				sweeps = sweep;
				const at = iso(instant(now - one.ago * MS_PER_HOUR - 1));
				await store.append(sweep, [{ ...aLook(one.target, at, one.verdict.status), verdict: one.verdict }]);
				await store.finishSweep(sweep, now, { ...noCounts, polled: 1 });
				break;
			}
			case "doubt":
				if (sweeps === 0) break;
				doubts.push({ sweep: sweeps as SweepId, status: one.status });
				await store.suspect(sweeps as SweepId, [
					{ platform: "web", status: one.status, cause: "outcome-jump", detail: "" },
				]);
				break;
			case "accept": {
				const doubt = doubts.pop();
				if (doubt !== undefined)
					await store.reviews.settle({ ...doubt, platform: "web", as: "accepted", at: now, by: "A", note: null });
				break;
			}
			case "review":
			case "rejudge": {
				const count = await snapshotCount(store);
				if (count === 0) break;
				const id = ((one.nth % count) + 1) as SnapshotId;
				const [look] = await store.reviews.looks([id]);
				if (look === undefined || look.origin === "reviewed") break;
				if (one.kind === "rejudge")
					await store.rejudging.store([{ snapshotId: id, targetId: look.targetId, verdict: one.verdict }], now, "0");
				else
					await store.reviews.add(
						[{ snapshotId: id, reviewedAt: now, saw: "unclear", reviewer: "A", note: null, override: one.verdict }],
						now,
						"0",
					);
			}
		}
	}
};

/** A run that was cut by the instant tells whether it had one look or more, and no more than that. */
const shape = ({ runs, firstLookAt, lastLookAt, looks, inconclusiveLooks }: TargetHistory) => ({
	runs: runs.map((run) => ({ ...run, looks: Math.min(run.looks, 2) })),
	firstLookAt,
	lastLookAt,
	looks,
	inconclusiveLooks,
});

const shapes = async (store: Store, asOf: Instant) => {
	const all = [];
	for await (const page of store.histories(asOf)) all.push(...page.map(shape));
	return all;
};

describe("histories as of any instant", () => {
	it("are the same from maintained rows as from all snapshots, whatever happened to the study", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (events) => {
				const memory = createMemoryStore();
				const sqlite = await openSqliteStore(":memory:", "create");
				await live(memory, events);
				await live(sqlite, events);
				for (let count = 0; count <= HOURS; count += 1)
					expect(await shapes(sqlite, hour(count))).toEqual(await shapes(memory, hour(count)));
				await sqlite.close();
			}),
			{ numRuns: 40 },
		);
	});
});
