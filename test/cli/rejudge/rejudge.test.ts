import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/domain/evidence.ts";
import type { SnapshotId } from "../../../src/domain/snapshot.ts";
import type { TargetId } from "../../../src/domain/target.ts";
import { ruleId, type Status, type Verdict } from "../../../src/domain/verdict.ts";
import { openSqliteStore } from "../../../src/store/sqlite/sqlite-store.ts";
import { holdForSweep } from "../../../src/store/sqlite/sweep-lock.ts";
import { aLook, aSweep } from "../../support/builders.ts";
import { asOfDay, createReportedStudy, onDay, report } from "../../support/reported-study.ts";
import { runProgram } from "../../support/run-program.ts";
import { noCounts } from "../../support/study.ts";

const urlOf = (target: number): string => `https://host-${target}.example/page`;

/** What a plain page of the web left behind: its status code, or a host name that does not exist. */
const evidenceOf = (target: number, answer: number | "no-name"): Evidence => ({
	observations: [
		{
			probe: "page",
			requestUrl: urlOf(target),
			finalUrl: urlOf(target),
			redirects: [],
			failure: answer === "no-name" ? { kind: "name-not-found", code: "ENOTFOUND", message: "no such name" } : null,
			statusCode: answer === "no-name" ? null : answer,
			fields: {},
			title: answer === 200 ? "A page about things" : null,
			meta: {},
			canonical: null,
			elements: {},
			json: {},
			absent: [],
			marks: [],
			words: answer === "no-name" ? null : 400,
			bytes: 5000,
			truncated: false,
			sha256: null,
			fingerprint: null,
		},
	],
	packs: ["web@2026-01-01"],
});

type StoredLook = { readonly day: number; readonly said: Status; readonly answer: number | "no-name" | null };

/** A study whose looks were judged by rules that said `said` of `answer`. */
const studyOf = async (targets: readonly (readonly StoredLook[])[]): Promise<string> => {
	const db = await createReportedStudy(targets.map((_, index) => ({ url: urlOf(index + 1), looks: "" })));
	const store = await openSqliteStore(db, "existing");
	const days = [...new Set(targets.flat().map(({ day }) => day))].sort((one, other) => one - other);
	for (const day of days) {
		const at = asOfDay(day);
		const sweep = await store.beginSweep(aSweep(at));
		const looks = targets.flatMap((own, index) =>
			own
				.filter((look) => look.day === day)
				.map(({ said, answer }) =>
					aLook((index + 1) as TargetId, at, said, {
						evidence: answer === null ? null : evidenceOf(index + 1, answer),
					}),
				),
		);
		await store.append(sweep, looks);
		await store.finishSweep(sweep, onDay(day), noCounts);
	}
	await store.close();
	return db;
};

const run = async (db: string, ...argv: readonly string[]) => {
	const result = await runProgram([argv[0] ?? "", "--db", db, ...argv.slice(1)], { now: onDay(100) });
	return { ...result, json: () => JSON.parse(result.out) };
};

/** Three pages: rules of then took 404s for live; a page that is there; and a look without evidence. */
const mistaken = () =>
	studyOf([
		[
			{ day: 2, said: "live", answer: 200 },
			{ day: 31, said: "live", answer: 404 },
			{ day: 40, said: "live", answer: 404 },
		],
		[
			{ day: 2, said: "live", answer: 200 },
			{ day: 31, said: "live", answer: 200 },
		],
		[
			{ day: 2, said: "live", answer: null },
			{ day: 31, said: "live", answer: 404 },
		],
	]);

const filesOf = (db: string): unknown => {
	const database = new Database(db, { readonly: true });
	const all = ["snapshots", "states", "runs", "rejudgements", "verdicts"].map((table) =>
		database.prepare(`SELECT * FROM ${table}`).all(),
	);
	database.close();
	return all;
};

describe("rejudge", () => {
	it("shows which looks, states and numbers would change, and stores nothing", async () => {
		const db = await mistaken();
		const before = filesOf(db);
		const { code, json } = await run(db, "rejudge", "--json");
		expect(code).toBe(0);
		const found = json();
		expect(found).toMatchObject({ applied: false, looks: 6, withoutEvidence: 1, changedStatus: 3, changedStates: 2 });
		expect(found.states).toEqual([
			{ url: urlOf(1), from: "live", to: "removed" },
			{ url: urlOf(3), from: "live", to: "removed (unconfirmed)" },
		]);
		expect(found.changes).toContainEqual(
			expect.objectContaining({
				from: expect.objectContaining({ status: "live" }),
				to: expect.objectContaining({ status: "removed", reason: "not-found" }),
				looks: 3,
			}),
		);
		// Still up at 30: all three were seen live on day 31; then only the second, and two in (2, 31]: unknown.
		expect(found.thresholds.before[2]).toMatchObject({ stillUp: 3, gone: 0, unknown: 0 });
		expect(found.thresholds.after[2]).toMatchObject({ stillUp: 1, gone: 0, unknown: 2 });
		expect(found.atLastLook.after[2]).toMatchObject({ stillUp: 1, gone: 2 });
		expect(filesOf(db)).toEqual(before);
	});

	it("stores new verdicts beside the old ones, which count from then on, and changes nothing when run again", async () => {
		const db = await mistaken();
		const dry = (await run(db, "rejudge", "--json")).json();
		const applied = (await run(db, "rejudge", "--apply", "--json")).json();
		expect({ ...applied, applied: false }).toEqual(dry);
		const { thresholds, evidence } = JSON.parse(await report(db, "--as-of", asOfDay(100), "--json"));
		expect(thresholds).toEqual(applied.thresholds.after);
		expect(evidence.targets[0].looks.map(({ status }: { status: Status }) => status)).toEqual([
			"live",
			"removed",
			"removed",
		]);
		const shown = (await run(db, "show", urlOf(1), "--json")).json();
		expect(shown.snapshots[1]).toMatchObject({ verdict: { status: "live" }, effective: { status: "removed" } });
		const again = (await run(db, "rejudge", "--apply", "--json")).json();
		expect(again).toMatchObject({ changed: 0, changedStates: 0, changes: [] });
		expect((await run(db, "verify")).code).toBe(0);
	});

	it("goes back to the stored verdict where the rules do", async () => {
		const db = await mistaken();
		await run(db, "rejudge", "--apply");
		const store = await openSqliteStore(db, "existing");
		const looks = await store.snapshotsOf(1 as TargetId);
		const second = looks[1];
		if (second === undefined) throw new Error("no look");
		await store.rejudging.store(
			[{ snapshotId: second.id, targetId: second.targetId, verdict: second.verdict }],
			onDay(100),
			"0.0.0",
		);
		expect((await store.snapshotsOf(1 as TargetId))[1]?.effective.status).toBe("live");
		await store.close();
		expect((await run(db, "rejudge", "--json")).json()).toMatchObject({ changed: 1 });
	});

	it("counts a host name as gone only when two looks found it so", async () => {
		const db = await studyOf([
			[
				{ day: 2, said: "live", answer: 200 },
				{ day: 31, said: "inconclusive", answer: "no-name" },
				{ day: 33, said: "inconclusive", answer: "no-name" },
			],
			[
				{ day: 2, said: "live", answer: 200 },
				{ day: 33, said: "inconclusive", answer: "no-name" },
			],
		]);
		const { states, snapshots } = (await run(db, "rejudge", "--json")).json();
		expect(states).toEqual([{ url: urlOf(1), from: "live", to: "removed (unconfirmed)" }]);
		const gone = snapshots.filter(({ to }: { to: { status: Status } }) => to.status === "removed");
		expect(gone).toMatchObject([{ url: urlOf(1), at: asOfDay(33), to: { reason: "host-gone", scope: "host" } }]);
	});

	it("judges only what it is asked to", async () => {
		const db = await mistaken();
		expect((await run(db, "rejudge", "--only", "platform=facebook", "--json")).json()).toMatchObject({ looks: 0 });
		expect((await run(db, "rejudge", "--only", "host=host-3.example", "--json")).json()).toMatchObject({
			looks: 1,
			changedStates: 1,
		});
	});

	it("says it in 80 columns", async () => {
		const { out } = await run(await mistaken(), "rejudge");
		expect(out).toContain("6 looks judged again; 1 kept no evidence.");
		expect(out).toContain("-> removed/not-found by");
		expect(out).toContain("Nothing was stored: --apply does.");
		expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
	});

	it("does not store while a sweep holds the database, and shows all the same", async () => {
		const db = await mistaken();
		const lock = await holdForSweep(db, onDay(100));
		expect((await run(db, "rejudge", "--apply")).code).toBe(4);
		expect((await run(db, "rejudge")).code).toBe(0);
		lock.release();
	});

	it("leaves a page of looks all or nothing, and goes on where it was broken off", async () => {
		const db = await mistaken();
		const store = await openSqliteStore(db, "existing");
		const [first, second, third] = await store.snapshotsOf(1 as TargetId);
		if (first === undefined || second === undefined || third === undefined) throw new Error("no looks");
		const verdict: Verdict = {
			status: "removed",
			reason: "gone",
			scope: "content",
			rule: ruleId("http/gone"),
			grade: "strong",
		};
		const rejudgements = [first, second, third].map(({ id, targetId }) => ({ snapshotId: id, targetId, verdict }));
		const missing = { snapshotId: 999 as SnapshotId, targetId: 1 as TargetId, verdict };
		await expect(store.rejudging.store([...rejudgements, missing], onDay(100), "0.0.0")).rejects.toThrow();
		const database = new Database(db, { readonly: true });
		expect(database.prepare("SELECT count(*) FROM rejudgements").pluck().get()).toBe(0);
		database.close();
		await store.rejudging.store(rejudgements.slice(0, 2), onDay(100), "0.0.0");
		expect((await store.targetByUrl(urlOf(1)))?.state.run).toMatchObject({ status: "live" });
		await store.close();
		expect((await run(db, "rejudge", "--apply", "--json")).json()).toMatchObject({ changedStatus: 3 });
	});

	it("says that a platform is in no target, where --only left no look for it", async () => {
		const db = await mistaken();
		expect(await run(db, "rejudge", "--only", "platform=wep")).toMatchObject({
			code: 0,
			err: "stillup: no target has the platform wep; did you mean web?\n",
		});
		expect((await run(db, "rejudge", "--only", "platform=web", "--only", "host=elsewhere.example")).err).toBe("");
	});
});
