import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asOfDay, onDay, report, storeLooks } from "../../support/reported-study.ts";
import { runProgram } from "../../support/run-program.ts";
import { createYearOfLooks, LOOKS } from "../../support/year-of-looks.ts";

const STATUS: Readonly<Record<string, string>> = { L: "live", R: "removed", P: "restricted", "?": "inconclusive" };

/** The year of looks as a list that a person kept, imported by the program. */
const byHand = async (): Promise<string> => {
	const db = await createYearOfLooks({ until: -100 });
	const rows = LOOKS.flatMap((looks, index) =>
		looks
			.split(" ")
			.map((look) => [
				`https://host-${index + 1}.example/page`,
				asOfDay(Number.parseFloat(look)),
				STATUS[look.slice(-1)],
			]),
	);
	const file = join(db, "..", "looks.csv");
	writeFileSync(file, ["url,checked_at,status", ...rows.map((row) => row.join(","))].join("\n"));
	const { code, err } = await runProgram(["import", "--snapshots", file, "--db", db], { now: onDay(380) });
	if (code !== 0) throw new Error(err);
	return db;
};

const jsonOf = async (db: string, day: number) => JSON.parse(await report(db, "--as-of", asOfDay(day), "--json"));

describe("a year of looks made by hand", () => {
	it("gives the numbers that a year of sweeps gives, as of any day", async () => {
		const [hand, swept] = [await byHand(), await createYearOfLooks()];
		for (const day of [9, 40, 100, 365]) {
			const [one, other] = [await jsonOf(hand, day), await jsonOf(swept, day)];
			for (const part of [
				"thresholds",
				"atLastLook",
				"survival",
				"firstSeenGone",
				"flow",
				"reappearances",
				"unconfirmed",
			])
				expect(one[part]).toEqual(other[part]);
		}
	});

	it("is said to be one", async () => {
		const { headline, method, limits, provenance } = await jsonOf(await byHand(), 365);
		expect(headline).toContain("looked at by hand:");
		expect(method).toContain("Each was looked at by hand until");
		expect(limits.join(" ")).not.toContain("logged out");
		expect(provenance).toMatchObject({ handMadeSnapshots: 41, vantages: [], userAgents: [] });
	});

	it("goes together with sweeps: each look counts when it was made", async () => {
		const db = await byHand();
		await storeLooks(
			db,
			new Map([
				[1, "370R 372R"],
				[7, "370L"],
			]),
		);
		const { evidence, headline, provenance } = await jsonOf(db, 373);
		expect(headline).toContain("from DE, home line, logged out:");
		expect(provenance).toMatchObject({ handMadeSnapshots: 41 });
		const [first] = evidence.targets;
		expect(first).toMatchObject({ state: "removed", confirmed: true, lastLive: 364, firstRemoved: 370 });
		expect(first.looks.map(({ origin }: { origin: string }) => origin).slice(-3)).toEqual(["import", "poll", "poll"]);
	});
});
