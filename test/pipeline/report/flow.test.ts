import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { asOfDay, createReportedStudy, importList, onDay, report, storeLooks } from "../../support/reported-study.ts";
import { runProgram } from "../../support/run-program.ts";

const studyOf = (looks: readonly string[]) =>
	createReportedStudy(looks.map((own, index) => ({ url: `https://host-${index + 1}.example/page`, looks: own })));

const flowOf = async (looks: readonly string[]) => {
	const db = await studyOf(looks);
	const { flow, thresholds } = JSON.parse(await report(db, "--as-of", asOfDay(41), "--after", "30d", "--json"));
	const text = (await report(db, "--as-of", asOfDay(41), "--after", "30d")).replace(/\s+/g, " ");
	return { flow, thresholds, text };
};

describe("the flow of denominators", () => {
	it("counts what was found restricted before day N as looked at in time, as it does what was found removed", async () => {
		// Conclusive on day 30: up, removed before, restricted before. The last was looked at on day 5 alone.
		const { flow, thresholds } = await flowOf(["2L 31L", "2L 20R 21R", "2L 20P", "5L"]);
		expect(thresholds).toMatchObject([{ eligible: 4, stillUp: 1, gone: 1, restricted: 1, unknown: 1 }]);
		expect(flow).toMatchObject({ oldEnough: 4, lookedAtInTime: 3, conclusive: 3 });
	});

	it("drops no target silently between the list and the first look", async () => {
		const { flow, text } = await flowOf([
			"2L 31L",
			// Removed at the first look and up later; never seen live; restricted at first and never seen live.
			"2R 10L 31L",
			"2R 31R",
			"2P 20R 31R",
			// Gone when reported: never up, and up before.
			"-3R 2R",
			"-9L -3R 2R",
			// No conclusive look, and none.
			"2?",
			"",
		]);
		expect(flow).toMatchObject({
			targets: 8,
			upAtFirstLook: 2,
			removedAtFirstLook: 2,
			goneWhenReported: 2,
			noInformation: 2,
			neverSeenLive: 2,
		});
		expect(text).toContain(
			"2 already gone when reported (excluded), 2 removed at the first look (kept), 2 never a conclusive look",
		);
	});
});

describe("what is no longer available", () => {
	it("is told apart by what was gone when reported and what is not confirmed", async () => {
		const db = await studyOf(["2L 9R 12R", "-3R 2R", "2L 40R"]);
		const flags = ["--as-of", asOfDay(41)];
		const { removals } = JSON.parse(await report(db, ...flags, "--json"));
		expect(removals).toMatchObject({ content: 3, goneWhenReported: 1, unconfirmed: 1 });
		expect(await report(db, ...flags)).toContain("Among these: 1 already gone when reported and 1 not yet confirmed.");
		expect(await report(db, ...flags, "--format", "csv")).toMatch(/^removalAmongThese,,,,,goneWhenReported,1,/m);
	});
});

describe("looks made by hand", () => {
	it("are counted at the reported targets, as all looks are", async () => {
		const db = await studyOf(["2L 31L", "2L 31R"]);
		await importList(db, [{ url: "https://control.example/page", looks: "" }], {
			flags: ["--cohort", "control"],
			name: "control.csv",
		});
		await storeLooks(db, new Map([[1, "35L"]]), { origin: "by-hand" });
		await storeLooks(db, new Map([[3, "1L 2L 3L 4L 5L 6L"]]), { origin: "by-hand" });
		const { flow, method, provenance } = JSON.parse(await report(db, "--as-of", asOfDay(41), "--json"));
		expect(flow.snapshots).toBe(5);
		expect(provenance.handMadeSnapshots).toBe(1);
		expect(method).toContain(" 1 look was made by hand.");
	});
});

test("a threshold of no days is refused: no look stands behind it", async () => {
	const db = await studyOf(["2R 31R"]);
	const { code, err } = await runProgram(["report", "--db", db, "--after", "0d,30d"]);
	expect(code).toBe(2);
	expect(err).toContain("Write days after the notice, above 0");
});

describe("a notice's own clock", () => {
	it("counts a reappearance after the notice, and none that came before it", async () => {
		const db = await studyOf(["-9R -7R -4L 31L", "-2R -1R 4L 31L", "2L 6R 9R 20L"]);
		const { reappearances, reappeared, timeline } = JSON.parse(await report(db, "--as-of", asOfDay(41), "--json"));
		expect(reappearances).toBe(2);
		expect(reappeared.map(({ url }: { url: string }) => url)).toEqual([
			"https://host-2.example/page",
			"https://host-3.example/page",
		]);
		expect(timeline.reduce((sum: number, point: { reappeared: number }) => sum + point.reappeared, 0)).toBe(2);
	});

	it("shows a removal that came before the notice as removed, and not as newly removed", async () => {
		const db = await studyOf(["2L 31L"]);
		// Reported at the end of day 11, the first removed by then: day 9 to 12 is one step of the table.
		const list = join(dirname(db), "late.csv");
		writeFileSync(
			list,
			["url,reported_at", ...[2, 3].map((host) => `https://host-${host}.example/page,2026-04-12`)].join("\n"),
		);
		await runProgram(["import", list, "--db", db], { now: onDay(11) });
		await storeLooks(
			db,
			new Map([
				[2, "9L 10R 12R"],
				[3, "9L 12R 14R"],
			]),
		);
		const { timeline, flow } = JSON.parse(await report(db, "--as-of", asOfDay(60), "--json"));
		expect(flow).toMatchObject({ targets: 3, goneWhenReported: 1 });
		expect(timeline.at(-1)).toMatchObject({ live: 1, removed: 2 });
		expect(timeline.reduce((sum: number, point: { newlyRemoved: number }) => sum + point.newlyRemoved, 0)).toBe(1);
	});
});
