import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { asOfDay, createReportedStudy, onDay, report, storeLooks } from "../../support/reported-study.ts";
import { runProgram } from "../../support/run-program.ts";

const NUMBERS = [1, 2, 3, 4];
const FOUR = NUMBERS.map((index) => ({ url: `https://host-${index}.example/page`, looks: "2L" }));

/** Four pages live on day 2 and removed on day 31, by a sweep whose removals are in doubt. */
const suspectStudy = async (): Promise<string> => {
	const db = await createReportedStudy(FOUR);
	const detail = "the known-live control did not read live";
	const doubt = { platform: "web", status: "removed", cause: "live-control-failed", detail } as const;
	await storeLooks(db, new Map(NUMBERS.map((number) => [number, "31R"])), {}, [doubt]);
	return db;
};

const run = (db: string, ...argv: readonly string[]) =>
	runProgram([argv[0] ?? "", "--db", db, ...argv.slice(1)], { now: onDay(40) });

const lastLook = async (db: string) => JSON.parse(await report(db, "--as-of", asOfDay(40), "--after", "30d", "--json"));

describe("review --settle", () => {
	it("keeps suspect verdicts out until a person accepts them", async () => {
		const db = await suspectStudy();
		expect(await lastLook(db)).toMatchObject({
			atLastLook: [{ gone: 0, unknown: 4 }],
			flow: { suspectSnapshots: 4, snapshots: 8 },
			suspicions: [{ sweep: 2, platform: "web", status: "removed", snapshots: 4, settlement: null }],
		});
		const settled = await run(
			db,
			"review",
			"--settle",
			"2",
			"--platform",
			"web",
			"--accept",
			"--reviewer",
			"A. Person",
		);
		expect(settled).toMatchObject({ code: 0, out: "sweep 2, web: 4 removed verdicts count from now on\n" });
		expect(await lastLook(db)).toMatchObject({
			atLastLook: [{ gone: 4, unknown: 0 }],
			flow: { suspectSnapshots: 0, snapshots: 8 },
			suspicions: [{ settlement: "accepted" }],
		});
		expect((await run(db, "verify")).code).toBe(0);
	});

	it("keeps rejected verdicts out for good, and takes a later word before an earlier one", async () => {
		const db = await suspectStudy();
		const settle = (word: string) => run(db, "review", "--settle", "2", word, "--reviewer", "A. Person", "--json");
		await settle("--accept");
		const { out } = await settle("--reject");
		expect(JSON.parse(out)).toEqual([
			{ sweep: 2, platform: "web", status: "removed", snapshots: 4, settlement: "rejected" },
		]);
		expect(await lastLook(db)).toMatchObject({
			atLastLook: [{ gone: 0, unknown: 4 }],
			suspicions: [{ settlement: "rejected" }],
		});
		expect((await run(db, "verify")).code).toBe(0);
	});

	it("lists what waits for a decision, and nothing once it is settled", async () => {
		const db = await suspectStudy();
		expect((await run(db, "review")).out).toMatch(/sweep 2, web: 4 removed verdicts\s+the known-live control/);
		await run(db, "review", "--settle", "2", "--reject", "--reviewer", "A. Person");
		expect((await run(db, "review")).out).toContain("No suspicion waits for a decision.");
	});

	it("asks nobody about a sweep whose targets gave looks since that count, and still takes a person's word on it", async () => {
		const db = await suspectStudy();
		await storeLooks(db, new Map([1, 2].map((number) => [number, "33L"])));
		const open = async () => JSON.parse((await run(db, "review", "--json")).out).unsettled;
		expect(await open()).toMatchObject([{ sweep: 2, snapshots: 4, waiting: 2 }]);
		await storeLooks(
			db,
			new Map([
				[3, "34R"],
				[4, "34L"],
			]),
		);
		expect(await open()).toMatchObject([{ sweep: 2, snapshots: 4, waiting: 0 }]);
		const { out } = await run(db, "review");
		expect(out).toContain("No suspicion waits for a decision.");
		expect(out).toContain("1 suspicion is answered by later looks");
		expect((await run(db, "review", "--settle", "2", "--accept", "--reviewer", "A")).code).toBe(0);
		expect(await open()).toEqual([]);
	});

	it("asks nobody, and reports nothing, about a failed control that put no look in doubt", async () => {
		const db = await createReportedStudy(FOUR);
		const doubt = { platform: "web", status: "removed", cause: "live-control-failed", detail: "it failed" } as const;
		await storeLooks(db, new Map([[1, "31?"]]), {}, [doubt]);
		expect((await run(db, "review")).out).toContain("No suspicion waits for a decision.");
		expect(await lastLook(db)).toMatchObject({ suspicions: [], flow: { suspectSnapshots: 0 } });
	});

	it("refuses what is not in doubt, no decision, and nobody's decision", async () => {
		const db = await suspectStudy();
		const refused = async (...flags: string[]) => (await run(db, "review", "--settle", ...flags)).err;
		expect(await refused("9", "--accept", "--reviewer", "A")).toContain("there is no sweep 9");
		expect(await refused("1", "--accept", "--reviewer", "A")).toContain("nothing of that is suspect in sweep 1");
		expect(await refused("2", "--reviewer", "A")).toContain("--accept or --reject");
		expect(await refused("2", "--accept")).toContain("--reviewer");
	});

	it("lets what a person saw count in a suspect look's place, also where it is the same", async () => {
		const db = await suspectStudy();
		const see = (index: number, saw: string, ...more: string[]) =>
			run(db, "review", FOUR[index]?.url ?? "", "--saw", saw, "--reviewer", "A", ...more);
		const states = async () =>
			JSON.parse((await run(db, "list", "--json")).out).map(({ status }: { status: string }) => status);
		const said = (await see(0, "removed")).out;
		expect(said).toContain("suspect); A saw removed\n");
		expect(said).toContain("--override lets what was seen count in its place");
		expect(await states()).toEqual(["live", "live", "live", "live"]);
		expect((await see(0, "removed", "--override")).out).toContain("A saw removed; counts from now on");
		expect((await see(1, "live", "--override")).out).toContain("A saw live; counts from now on");
		expect(await states()).toEqual(["removed", "live", "live", "live"]);
		expect((await run(db, "verify")).code).toBe(0);
	});

	it("is found by verify when somebody settles in the file itself", async () => {
		const db = await suspectStudy();
		const database = new Database(db);
		database.exec("UPDATE suspicions SET settlement = 'accepted', settled_at = 1, settled_by = 'nobody'");
		database.close();
		const { code, out } = await run(db, "verify");
		expect(code).not.toBe(0);
		expect(out).toContain("settled without a person's word");
	});
});
