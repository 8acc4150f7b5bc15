import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { TargetId } from "../../../src/domain/target.ts";
import { ruleId, type Verdict } from "../../../src/domain/verdict.ts";
import { openSqliteStore } from "../../../src/store/sqlite/sqlite-store.ts";
import type { Verification } from "../../../src/store/verification.ts";
import { aLook, aNotice, aSweep, aTarget, at, aVerdict } from "../../support/builders.ts";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";
import { createStudy, noCounts, studyDay, sweepOn } from "../../support/study.ts";

const aStudy = async (): Promise<string> => {
	const { path, store } = await createStudy(temporaryFolder(), 4);
	await sweepOn(store, 1, ["live", "live", "removed", "inconclusive"]);
	await sweepOn(store, 2, ["live", "removed", "removed", "inconclusive"]);
	await sweepOn(store, 3, ["removed", "live", "inconclusive", "restricted"]);
	await store.close();
	return path;
};

const tamper = (path: string, sql: string): void => {
	const database = new Database(path);
	database.pragma("foreign_keys = OFF");
	database.exec(sql);
	database.close();
};

type Answer = Verification & { ok: boolean; problems: number };

const verify = async (path: string, argv: readonly string[] = []): Promise<{ code: number; answer: Answer }> => {
	const run = await runProgram(["verify", "--json", "--db", path, ...argv]);
	return { code: run.code, answer: JSON.parse(run.out) as Answer };
};

const findingsOf = async (path: string, check: string): Promise<Verification["checks"][number]["findings"]> => {
	const { code, answer } = await verify(path);
	expect(code).toBe(1);
	return answer.checks.find((result) => result.check === check)?.findings ?? [];
};

describe("an untouched study", () => {
	it("holds, with exit code 0", async () => {
		const { code, answer } = await verify(await aStudy());
		expect(answer.checks.filter(({ problems }) => problems > 0)).toEqual([]);
		expect(answer).toMatchObject({ ok: true, counts: { targets: 4, notices: 4, snapshots: 12, sweeps: 3 } });
		expect(code).toBe(0);
	});

	it("says so in 80 columns", async () => {
		const run = await runProgram(["verify", "--db", await aStudy()]);
		expect(run.out).toContain("ok    snapshot-chain     12 snapshots as stored\n");
		expect(run.out).toContain("no notice and no look was altered\n");
		expect(run.out.split("\n").filter((line) => line.length > 80)).toEqual([]);
	});

	it("prints nothing with --quiet", async () => {
		expect(await runProgram(["verify", "--quiet", "--db", await aStudy()])).toMatchObject({
			code: 0,
			out: "",
			err: "",
		});
	});

	it("holds before the first sweep, after an unfinished one, and when sweeps overlap", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 2);
		expect((await verify(path)).code).toBe(0);
		const polled = await store.beginSweep(aSweep("2026-01-02T00:00:00Z"));
		await store.append(polled, [aLook(1 as TargetId, "2026-01-02T00:00:01Z", "live", { duration: 12.7 as never })]);
		expect((await verify(path)).code).toBe(0);
		const byHand = await store.beginSweep(aSweep("2026-01-02T00:00:00Z", { origin: "by-hand" }));
		await store.append(byHand, [aLook(2 as TargetId, "2025-12-02T00:00:01Z", "live", { note: "half \ud83d a pair" })]);
		await store.finishSweep(byHand, studyDay(2), noCounts);
		await store.append(polled, [aLook(2 as TargetId, "2026-01-02T00:00:02Z", "removed")]);
		await store.finishSweep(polled, studyDay(3), noCounts);
		await store.close();
		const { answer } = await verify(path);
		expect(answer.checks.flatMap(({ findings }) => findings)).toEqual([]);
	});

	it("holds with text that SQLite cannot keep as it is", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 1);
		const session = await store.beginImport(studyDay(1));
		await session.add([
			{
				target: aTarget("https://example.com/x"),
				notice: aNotice("2026-01-01T00:00:00Z", {
					notifier: "nul \u0000 and \\ud800 and \udc00",
					extra: { __proto__x: "1", "2": "two", "1": "\udfff" },
				}),
			},
		]);
		await session.commit({
			importedAt: studyDay(1),
			name: "b",
			sha256: "01",
			cohort: "reported",
			rows: 1,
			accepted: 1,
			duplicates: 0,
			rejected: 0,
			details: {},
		});
		await store.close();
		expect((await verify(path)).answer.checks.flatMap(({ findings }) => findings)).toEqual([]);
	});

	it("holds while suspicions keep looks out of the states", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 3);
		await sweepOn(store, 1, ["live", "live", "live"]);
		const sweep = await store.beginSweep(aSweep("2026-01-03T00:00:00Z"));
		await store.append(sweep, [
			aLook(1 as TargetId, "2026-01-03T00:00:01Z", "removed"),
			aLook(2 as TargetId, "2026-01-03T00:00:01Z", "removed"),
		]);
		await store.suspect(sweep, [{ platform: "web", status: "removed", cause: "outcome-jump", detail: "2 of 3" }]);
		await store.finishSweep(sweep, studyDay(2.5), noCounts);
		await sweepOn(store, 3, ["live", "removed", "live"]);
		await store.close();
		expect((await verify(path)).answer.checks.flatMap(({ findings }) => findings)).toEqual([]);
	});
});

describe("a changed study", () => {
	it("a changed verdict is named by snapshot and URL, and only that one", async () => {
		const path = await aStudy();
		tamper(path, "UPDATE snapshots SET verdict_id = (SELECT id FROM verdicts WHERE status = 'live') WHERE id = 6");
		const findings = await findingsOf(path, "snapshot-chain");
		expect(findings).toHaveLength(1);
		expect(findings[0]).toMatchObject({ snapshot: 6, target: "https://example.com/2" });
	});

	it.each([
		["its instant", "UPDATE snapshots SET at = at + 1 WHERE id = 5"],
		["its note", "UPDATE snapshots SET note = 'seen' WHERE id = 5"],
		["its evidence", "UPDATE snapshots SET evidence_id = 2 WHERE id = 5"],
		["its chain link", "UPDATE snapshots SET chain = zeroblob(32) WHERE id = 5"],
		["its target", "UPDATE snapshots SET target_id = 4, at = at + 9 WHERE id = 5"],
	])("a snapshot with another value of %s is found", async (_what, sql) => {
		const path = await aStudy();
		tamper(path, sql);
		expect((await findingsOf(path, "snapshot-chain"))[0]?.snapshot).toBe(5);
	});

	it("a deleted snapshot in the middle is named", async () => {
		const path = await aStudy();
		tamper(path, "DELETE FROM snapshots WHERE id IN (6, 7)");
		expect((await findingsOf(path, "snapshot-chain"))[0]?.message).toBe("snapshot 6 to 7 are missing");
	});

	it("snapshots cut off at the end are found by the seals", async () => {
		const path = await aStudy();
		tamper(path, "DELETE FROM snapshots WHERE id > 10");
		expect((await findingsOf(path, "seals")).map(({ message }) => message)).toEqual([
			"the seal of sweep 3 knew 12 snapshots; they are no longer all there",
		]);
	});

	it("an inserted snapshot is found", async () => {
		const path = await aStudy();
		tamper(
			path,
			"INSERT INTO snapshots SELECT 13, 3, target_id, at + 5, verdict_id, evidence_id, 1, 1, NULL, NULL, chain FROM snapshots WHERE id = 12",
		);
		expect((await findingsOf(path, "snapshot-chain")).map(({ snapshot }) => snapshot)).toEqual([13]);
	});

	it("a changed notice, and a changed URL of a target, are named", async () => {
		const path = await aStudy();
		tamper(
			path,
			"UPDATE notices SET reported_at = reported_at - 86400000 WHERE id = 2; UPDATE targets SET url = 'https://example.org/' WHERE id = 3",
		);
		expect((await findingsOf(path, "notice-chain")).map(({ notice, target }) => [notice, target])).toEqual([
			[2, "https://example.com/2"],
			[3, "https://example.org/"],
		]);
	});

	it("changed evidence is named by a snapshot that rests on it", async () => {
		const path = await aStudy();
		tamper(path, "UPDATE evidence SET content = replace(content, '200', '404') WHERE id = 2");
		expect(await findingsOf(path, "evidence")).toMatchObject([{ snapshot: 2, target: "https://example.com/2" }]);
	});

	it("a changed verdict row spoils every snapshot that has it", async () => {
		const path = await aStudy();
		tamper(path, "UPDATE verdicts SET status = 'removed', reason = 'gone', scope = 'content' WHERE status = 'live'");
		expect((await findingsOf(path, "snapshot-chain")).map(({ snapshot }) => snapshot)).toEqual([1, 2, 5, 10]);
	});

	it("a changed sweep and a missing seal are found", async () => {
		const path = await aStudy();
		tamper(path, "UPDATE sweeps SET vantage = 'elsewhere' WHERE id = 2");
		expect(await findingsOf(path, "seals")).toMatchObject([{ sweep: 2 }]);
		tamper(path, "DELETE FROM seals WHERE sweep_id = 3");
		expect(await findingsOf(path, "seals")).toMatchObject([{ sweep: 2 }, { sweep: 3 }]);
	});

	it("a suspicion that was slipped in, to keep looks out of the numbers, is found", async () => {
		const path = await aStudy();
		tamper(
			path,
			"INSERT INTO suspicions (sweep_id, platform, status, cause, detail) VALUES (3, 'web', 'removed', 'vantage', 'x')",
		);
		expect(await findingsOf(path, "seals")).toMatchObject([{ sweep: 3 }]);
	});

	it("a verdict that was slipped in beside a snapshot's own, or changed, is named", async () => {
		const path = await aStudy();
		const store = await openSqliteStore(path, "existing");
		const [, second] = await store.snapshotsOf(2 as TargetId);
		if (second === undefined) throw new Error("no second look");
		const verdict = { ...aVerdict("live"), rule: ruleId("http/later") } as Verdict;
		await store.rejudging.store([{ snapshotId: second.id, targetId: second.targetId, verdict }], studyDay(9), "0.2.0");
		await store.close();
		expect((await verify(path)).answer.checks.flatMap(({ findings }) => findings)).toEqual([]);
		tamper(path, "INSERT INTO rejudgements SELECT 2, 3, judged_at, verdict_id, tool_version, chain FROM rejudgements");
		expect(await findingsOf(path, "rejudgement-chain")).toMatchObject([
			{ snapshot: 3, target: "https://example.com/3" },
		]);
		tamper(path, "DELETE FROM rejudgements WHERE id = 2; UPDATE rejudgements SET verdict_id = 1");
		expect(await findingsOf(path, "rejudgement-chain")).toMatchObject([{ snapshot: second.id }]);
	});

	it.each([
		["the run under way", "UPDATE states SET run_first_at = run_first_at - 1 WHERE target_id = 1"],
		["the looks", "UPDATE states SET looks = 9 WHERE target_id = 1"],
		["an ended run", "UPDATE runs SET last_at = last_at + 1 WHERE target_id = 1"],
		["a run too many", "INSERT INTO runs SELECT 1, 5, verdict_id, grade, first_at, last_at, looks FROM runs LIMIT 1"],
		["the first notice", "UPDATE states SET first_reported_at = 0 WHERE target_id = 1"],
	])("a state that the snapshots do not give is named: %s", async (_what, sql) => {
		const path = await aStudy();
		tamper(path, sql);
		const findings = await findingsOf(path, "states");
		expect(findings).toHaveLength(1);
		expect(findings[0]?.target).toBe("https://example.com/1");
	});

	it("a row whose target is gone breaks a foreign key", async () => {
		const path = await aStudy();
		tamper(path, "DELETE FROM targets WHERE id = 4");
		expect((await findingsOf(path, "foreign-keys")).length).toBeGreaterThan(0);
	});

	it("a damaged page is found, and the other checks still run", async () => {
		const path = await aStudy();
		const database = new Database(path);
		database.pragma("journal_mode = DELETE");
		const page = Number(database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'evidence'").pluck().get());
		const size = Number(database.pragma("page_size", { simple: true }));
		database.close();
		const { openSync, writeSync, closeSync } = await import("node:fs");
		const file = openSync(path, "r+");
		writeSync(file, Buffer.alloc(size, 0x5a), 0, size, (page - 1) * size);
		closeSync(file);
		const { code, answer } = await verify(path);
		expect(code).toBe(1);
		expect(answer.checks.find(({ check }) => check === "integrity")?.problems).toBeGreaterThan(0);
		expect(answer.checks.find(({ check }) => check === "notice-chain")?.problems).toBe(0);
	});

	it("the text names what is wrong, and --quiet prints only that", async () => {
		const path = await aStudy();
		tamper(path, "UPDATE snapshots SET note = 'x' WHERE id = 6");
		const run = await runProgram(["verify", "--quiet", "--db", path]);
		expect(run.code).toBe(1);
		expect(run.out).toContain("FAIL  snapshot-chain     1 problem\n      snapshot 6 is not as it was stored");
		expect(run.out).toContain("https://example.com/2");
		expect(run.out).not.toContain("ok ");
	});
});

describe("what reports count and group by", () => {
	it.each([
		["a target's platform", "UPDATE targets SET platform = 'tiktok' WHERE id = 2"],
		["a target's kind", "UPDATE targets SET kind = 'video' WHERE id = 2"],
		["a target's item", "UPDATE targets SET item_id = '7' WHERE id = 2"],
		["a target's account", "UPDATE targets SET account = 'somebody' WHERE id = 2"],
		["when a target was added", "UPDATE targets SET added_at = added_at + 1 WHERE id = 4"],
		[
			"a target's lane",
			"INSERT INTO lanes (key) VALUES ('other.example'); UPDATE targets SET lane_id = 2 WHERE id = 1",
		],
		["a lane's key", "UPDATE lanes SET key = 'other.example'"],
	])("%s is found where it was changed", async (_what, sql) => {
		const path = await aStudy();
		tamper(path, sql);
		expect(await findingsOf(path, "targets")).toMatchObject([{ message: expect.stringContaining("targets 1 to 4 ") }]);
	});

	it.each([
		["its rows", "UPDATE lists SET rows = rows + 10, rejected = rejected + 10"],
		["its accepted and duplicates", "UPDATE lists SET accepted = accepted - 1, duplicates = duplicates + 1"],
		["its details", "UPDATE lists SET details = '{ }'"],
		["a list more", "INSERT INTO lists SELECT 2, imported_at, 'x', '02', cohort, 1, 0, 1, 0, details FROM lists"],
		["no list", "DELETE FROM lists"],
	])("a changed account of a list is found: %s", async (_what, sql) => {
		const path = await aStudy();
		tamper(path, sql);
		expect(await findingsOf(path, "lists")).toMatchObject([{ message: expect.stringContaining("its import left") }]);
	});

	it("changed notes of them are found, too", async () => {
		for (const [table, check] of [
			["target_links", "targets"],
			["list_links", "lists"],
		] as const) {
			const path = await aStudy();
			tamper(path, `UPDATE targets SET platform = 'tiktok'; UPDATE ${table} SET digest = zeroblob(32)`);
			expect((await findingsOf(path, check))[0]?.message).toContain("is not as it was stored");
		}
	});

	it("holds where targets and lists come after a sweep, and lists come again", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 3);
		const add = async (name: string, url: string): Promise<void> => {
			const session = await store.beginImport(studyDay(1));
			await session.add([{ target: aTarget(url), notice: aNotice("2026-01-01T00:00:00Z") }]);
			const counts = { rows: 1, accepted: 1, duplicates: 0, rejected: 0, details: {} };
			await session.commit({ importedAt: studyDay(1), name, sha256: name, cohort: "reported", ...counts });
		};
		await sweepOn(store, 1, ["live", "live", "live"]);
		await add("b", "https://example.com/b");
		expect((await verify(path)).answer).toMatchObject({ ok: true });
		await sweepOn(store, 2, ["live", "live", "live", "live"]);
		await add("b", "https://example.com/c");
		await sweepOn(store, 3, ["live", "live", "live", "live", "live"]);
		await store.close();
		const { answer } = await verify(path);
		expect(answer.checks.flatMap(({ findings }) => findings)).toEqual([]);
		const rows = (name: string) => answer.checks.find(({ check }) => check === name)?.rows;
		expect([rows("targets"), rows("lists")]).toEqual([5, 2]);
		tamper(path, "UPDATE targets SET platform = 'tiktok' WHERE id = 5");
		expect(await findingsOf(path, "targets")).toMatchObject([{ message: expect.stringContaining("targets 5 to 5 ") }]);
	});

	it("a study from before they were noted holds, and its next sweep notes them", async () => {
		const path = await aStudy();
		tamper(path, "DELETE FROM target_links; DELETE FROM list_links");
		expect((await verify(path)).code).toBe(0);
		const store = await openSqliteStore(path, "existing");
		await sweepOn(store, 4, ["live"]);
		await store.close();
		const { answer } = await verify(path);
		expect(answer).toMatchObject({ ok: true, proof: { targets: { count: 1 }, lists: { count: 1 } } });
	});
});

describe("a proof kept elsewhere", () => {
	const proofOf = async (path: string): Promise<string> => {
		const file = join(temporaryFolder(), "proof.json");
		expect((await runProgram(["export", "--proof", "--out", file, "--db", path])).code).toBe(0);
		return file;
	};

	it("still holds after more was stored", async () => {
		const path = await aStudy();
		const proof = await proofOf(path);
		const store = await openSqliteStore(path, "existing");
		await sweepOn(store, 9, ["live"]);
		await store.close();
		expect(await verify(path, ["--proof", proof])).toMatchObject({ code: 0, answer: { ok: true } });
	});

	it("finds a database that was written anew without a trace", async () => {
		const path = await aStudy();
		const proof = await proofOf(path);
		const { path: forged, store } = await createStudy(temporaryFolder(), 4);
		await sweepOn(store, 1, ["live", "live", "removed", "inconclusive"]);
		await sweepOn(store, 2, ["live", "live", "removed", "inconclusive"]);
		await sweepOn(store, 3, ["removed", "live", "inconclusive", "restricted"]);
		await store.close();
		expect((await verify(forged)).code).toBe(0);
		const { code, answer } = await verify(forged, ["--proof", proof]);
		expect(code).toBe(1);
		expect(answer.checks.find(({ check }) => check === "proof")?.problems).toBe(2);
	});

	it("finds targets and lists that were changed together with what was noted of them", async () => {
		const path = await aStudy();
		const proof = await proofOf(path);
		tamper(
			path,
			"UPDATE targets SET platform = 'tiktok'; UPDATE lists SET rows = 9, rejected = 5; DELETE FROM target_links; DELETE FROM list_links",
		);
		const store = await openSqliteStore(path, "existing");
		await sweepOn(store, 4, ["live"]);
		await store.close();
		expect((await verify(path)).code).toBe(0);
		const { code, answer } = await verify(path, ["--proof", proof]);
		expect(code).toBe(1);
		expect(answer.checks.find(({ check }) => check === "proof")?.problems).toBe(2);
	});

	it("of an earlier version, which knows nothing of targets and lists, is compared as far as it goes", async () => {
		const path = await aStudy();
		const { targets: _targets, lists: _lists, ...earlier } = JSON.parse(readFileSync(await proofOf(path), "utf8"));
		const file = join(temporaryFolder(), "earlier.json");
		writeFileSync(file, JSON.stringify(earlier));
		expect(await verify(path, ["--proof", file])).toMatchObject({ code: 0, answer: { ok: true } });
	});

	it("a file that is no proof is refused", async () => {
		const file = join(temporaryFolder(), "list.csv");
		writeFileSync(file, "url\n");
		const run = await runProgram(["verify", "--proof", file, "--db", await aStudy()]);
		expect(run).toMatchObject({ code: 2, err: expect.stringContaining("is no proof") });
		expect(at("2026-01-01T00:00:00Z")).toBe(studyDay(0));
	});
});
