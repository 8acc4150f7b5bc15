import { expect, test } from "vitest";
import { createReportedStudy, onDay } from "../support/reported-study.ts";
import { runProgram } from "../support/run-program.ts";

const URL_ONE = "https://host-1.example/page";

const shown = async (looks: string, day: number): Promise<{ readonly text: string; readonly json: unknown }> => {
	const db = await createReportedStudy([{ url: URL_ONE, looks }]);
	const show = (...more: string[]) => runProgram(["show", URL_ONE, "--db", db, ...more], { now: onDay(day) });
	return { text: (await show()).out, json: JSON.parse((await show("--json")).out) };
};

test("a removal that was seen once is shown as not confirmed yet, one that was seen twice is not", async () => {
	const once = await shown("2L 5R 5.5R 5.6?", 6);
	expect(once.text).toContain("removed (not-found), not confirmed yet, in 2 looks");
	expect(once.json).toMatchObject({ status: "removed", confirmed: false, reappearances: [] });
	const twice = await shown("2L 5R 6R", 7);
	expect(twice.text).toContain("removed (not-found) in 2 looks");
	expect(twice.json).toMatchObject({ status: "removed", confirmed: true, reappearances: [] });
	for (const line of once.text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

test("what came back is shown beside the removal before, also after it was removed again", async () => {
	const back = await shown("2L 5R 6R 9L 12R", 13);
	expect(back.text).toMatch(/reappeared on \d{4}-\d{2}-\d{2}, after a confirmed removal \(since/);
	expect(back.json).toMatchObject({ status: "removed", confirmed: false, reappearances: [{}] });
	const gap = await shown("2L 5R 9L", 13);
	expect(gap.text).not.toContain("reappeared");
	expect(gap.json).toMatchObject({ status: "live", confirmed: true, reappearances: [] });
});

test("export targets says whether a removal is confirmed, by the number of looks that the settings ask for", async () => {
	const looks = ["2L 5R", "2L 5R 6R", "2L 5R 6R 7R", "2L", "2?"];
	const db = await createReportedStudy(
		looks.map((one, index) => ({ url: `https://host-${index}.example/page`, looks: one })),
	);
	const confirmed = async (variables: Readonly<Record<string, string>>) =>
		(await runProgram(["export", "targets", "--format", "jsonl", "--db", db], { now: onDay(9), variables })).out
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line).confirmed);
	expect(await confirmed({})).toEqual([false, true, true, true, false]);
	expect(await confirmed({ STILLUP_CONFIRM: "3" })).toEqual([false, false, true, true, false]);
});
