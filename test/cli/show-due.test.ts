import { describe, expect, it } from "vitest";
import { runProgram, temporaryFolder } from "../support/run-program.ts";
import { createStudy, studyDay, sweepOn } from "../support/study.ts";

describe("when a target is due again", () => {
	it("show explains it, list --due gives the reason", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 3);
		await sweepOn(store, 29.5, ["live", "removed", null]);
		await store.close();
		const show = async (number: number) =>
			(await runProgram(["show", `https://example.com/${number}`, "--db", path], { now: studyDay(31) })).out;
		expect(await show(1)).toContain("due from 2026-01-31T00:00:00.000Z: just after day 30 after the report");
		expect(await show(2)).toContain("due from 2026-01-31T12:00:00.001Z: to confirm the removal");
		expect(await show(3)).toContain("due now: never looked at");
		const list = await runProgram(["list", "--due", "--json", "--db", path], { now: studyDay(30.2) });
		expect(JSON.parse(list.out)).toMatchObject([
			{ url: "https://example.com/1", dueBecause: "after-threshold", dueAt: "2026-01-31T00:00:00.000Z" },
			{ url: "https://example.com/3", dueBecause: "never-looked-at", dueAt: "2026-01-31T04:48:00.000Z" },
		]);
	});
});
