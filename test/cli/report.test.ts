import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asOfDay, createReportedStudy, onDay } from "../support/reported-study.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const study = () =>
	createReportedStudy(
		Array.from({ length: 12 }, (_, index) => ({
			url: `https://host-${index}.example/page`,
			looks: index % 3 === 0 ? "2L 10R 40R" : "2L 10L 40L",
			columns: [index % 2 === 0 ? "red" : "blue"],
		})),
		["Colour"],
	);

const run = (db: string, ...flags: readonly string[]) =>
	runProgram(["report", "--db", db, "--replicates", "0", ...flags], { now: onDay(50) });

describe("report", () => {
	it("speaks of now unless told otherwise, and of the end of a date", async () => {
		const db = await study();
		expect(JSON.parse((await run(db, "--json")).out).asOf).toBe(asOfDay(50));
		expect(JSON.parse((await run(db, "--json", "--as-of", "2026-04-20")).out).asOf).toBe("2026-04-20T23:59:59.999Z");
	});

	it("warns of an as-of that lies in the future", async () => {
		const db = await study();
		expect((await run(db, "--as-of", asOfDay(52))).err).toContain("--as-of lies in the future");
		expect((await run(db, "--as-of", asOfDay(50.5))).err).toBe("");
	});

	it("chooses the format by the file's ending, and writes it there", async () => {
		const db = await study();
		const file = join(temporaryFolder(), "report.md");
		expect(await run(db, "--out", file)).toMatchObject({ code: 0, out: "" });
		expect(readFileSync(file, "utf8")).toMatch(/^# Still up\? Report/);
	});

	it("breaks down by, and keeps to, any imported column", async () => {
		const db = await study();
		const { groups } = JSON.parse((await run(db, "--json", "--by", "Colour,platform")).out);
		expect(groups.Colour.map(({ value, n }: { value: string; n: number }) => [value, n])).toEqual([
			["blue", 6],
			["red", 6],
		]);
		const red = JSON.parse((await run(db, "--json", "--where", "Colour=red", "--after", "30d")).out);
		expect(red.thresholds).toMatchObject([{ eligible: 6, stillUp: 4, gone: 2 }]);
		expect(red.flow).toMatchObject({ targets: 6, filteredOut: 6 });
		expect(red.method).toContain("Only targets with Colour = red are counted.");
		const both = ["--json", "--where", "Colour=red", "--where", "Colour=blue", "--after", "30d"];
		const either = JSON.parse((await run(db, ...both)).out);
		expect(either.flow).toMatchObject({ targets: 12, filteredOut: 0 });
		expect(either.method).toContain("Only targets with Colour = red or blue are counted.");
		const none = JSON.parse((await run(db, ...both, "--where", "platform=vk")).out);
		expect(none.flow).toMatchObject({ targets: 0, filteredOut: 12 });
		expect((await run(db, "--where", "platform=wep")).err).toContain(
			"stillup: no target has the platform wep; did you mean web?\n",
		);
		expect(await run(db, "--by", "flavour")).toMatchObject({
			code: 2,
			err: expect.stringContaining('no list has a column "flavour"'),
		});
	});

	it("writes a file in the format it names, and JSON to stdout where that is asked for, too", async () => {
		const db = await study();
		const file = join(temporaryFolder(), "report.html");
		const both = await run(db, "--json", "--out", file);
		expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>/);
		expect(JSON.parse(both.out).evidence.targets).toHaveLength(12);
		expect(both.out).toBe((await run(db, "--json")).out);
		const alone = await run(db, "--json", "--out", join(temporaryFolder(), "report.json"));
		expect(alone).toMatchObject({ code: 0, out: "" });
	});

	it("shows a reader tests only where they are asked for; JSON has them in every breakdown, with their conditions", async () => {
		const db = await study();
		expect((await run(db, "--by", "Colour")).out).not.toContain("log-rank");
		expect((await run(db, "--by", "Colour", "--tests")).out).toContain("interval-log-rank");
		expect(JSON.parse((await run(db, "--json")).out).tests).toEqual([]);
		const { tests } = JSON.parse((await run(db, "--json", "--by", "Colour")).out);
		expect(tests.map(({ by, method }: Record<string, unknown>) => [by, method])).toEqual([
			["Colour", "log-rank"],
			["Colour", "interval-log-rank"],
		]);
		expect(tests[1].condition).toContain("the same in all groups");
		expect(JSON.parse((await run(db, "--json", "--by", "Colour", "--tests")).out).tests).toEqual(tests);
	});

	it("ends with 130 and prints nothing where it is interrupted in the bootstrap", async () => {
		const db = await study();
		const interrupted = await runProgram(["report", "--db", db, "--replicates", "50"], {
			now: onDay(50),
			changes: { interruption: AbortSignal.abort() },
		});
		expect(interrupted).toEqual({ code: 130, out: "", err: "" });
	});

	it("refuses what cannot be meant", async () => {
		const db = await study();
		for (const flags of [
			["--replicates", "1"],
			["--seed", "-1"],
			["--after", "soon"],
			["--where", "platform"],
		])
			expect((await run(db, ...flags)).code).toBe(2);
	});
});
