import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asOfDay, createReportedStudy, onDay, report } from "../support/reported-study.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const PAGE = "https://host.example/page";

/** A folder whose settings ask for three agreeing looks. */
const threeLooks = (): string => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "stillup.config.yaml"), "due:\n  confirm-looks: 3\n");
	return folder;
};

describe("three agreeing looks, a day apart", () => {
	it("a look that a person's word replaced is none of them, in list as in report", async () => {
		const db = await createReportedStudy([{ url: PAGE, looks: "2L 4R 6R 8R 8.1R" }]);
		const folder = threeLooks();
		const run = (...argv: readonly string[]) => runProgram([...argv, "--db", db], { folder, now: onDay(10) });
		const isConfirmed = async () => JSON.parse((await run("list", "--json")).out)[0].confirmed;
		const unconfirmed = async () => JSON.parse(await report(db, "--json", "--confirm", "3")).unconfirmed;
		expect([await isConfirmed(), await unconfirmed()]).toEqual([true, 0]);
		const at = new Date(onDay(6) + 1).toISOString();
		const reviewed = await run("review", PAGE, "--saw", "unclear", "--reviewer", "A", "--at", at, "--override");
		expect(reviewed).toMatchObject({ code: 0 });
		expect([await isConfirmed(), await unconfirmed()]).toEqual([false, 1]);
	});

	it("restricted looks are among them where restricted counts as gone", async () => {
		const db = await createReportedStudy([{ url: PAGE, looks: "2L 4P 6R 8P" }]);
		const unconfirmed = async (...flags: readonly string[]) =>
			JSON.parse(await report(db, "--json", "--restricted", "gone", ...flags)).unconfirmed;
		expect(await unconfirmed()).toBe(0);
		expect(await unconfirmed("--confirm", "3")).toBe(0);
		expect(await unconfirmed("--confirm", "4")).toBe(1);
	});

	it("as of an instant between two of them, those until then are counted", async () => {
		const db = await createReportedStudy([{ url: PAGE, looks: "2L 4R 6R 8R 10R" }]);
		const unconfirmed = async (day: number) =>
			JSON.parse(await report(db, "--json", "--confirm", "3", "--as-of", asOfDay(day))).unconfirmed;
		expect([await unconfirmed(7), await unconfirmed(9), await unconfirmed(11)]).toEqual([1, 0, 0]);
	});
});
