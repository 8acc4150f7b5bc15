import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoOpening } from "../../src/cli/demo-text.ts";
import { sweepText } from "../../src/cli/sweep-text.ts";
import { checkText } from "../../src/cli/verification-text.ts";
import type { SweepId } from "../../src/domain/snapshot.ts";
import { instant } from "../../src/domain/time.ts";
import { createReportedStudy, onDay } from "../support/reported-study.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";
import { noCounts } from "../support/study.ts";

const PAGE = "https://host.example/page";
const run = (...argv: readonly string[]) => runProgram(argv, { now: onDay(1) });

describe("counts on a terminal: one and many, with thousands apart", () => {
	it("of a study with one target and one look", async () => {
		const db = await createReportedStudy([{ url: PAGE, looks: "0.5L" }]);
		expect(await run("list", "--db", db)).toMatchObject({ out: expect.stringContaining("(1 day)"), err: "1 target\n" });
		const doctor = await run("doctor", "--offline", "--db", db);
		expect(doctor.out).toContain("1 target, 1 snapshot, 1 MB");
		const reviewed = await run("review", PAGE, "--saw", "live", "--reviewer", "A", "--db", db);
		expect(reviewed.out).toContain("1 reviewed: 1 agrees, 0 differ\n");
		const copy = await run("backup", join(temporaryFolder(), "copy.db"), "--db", db);
		expect(copy.err).toContain("MB, 1 snapshot, 1 notice\n");
		const study = join(temporaryFolder(), "study.jsonl");
		await run("export", "study", "--out", study, "--db", db);
		const loaded = await run("import", "--study", study, "--db", join(temporaryFolder(), "new.db"));
		expect(loaded.err).toContain(": 1 target, 1 notice, 1 snapshot of 1 sweep; nothing was altered");
	});

	it("of a sweep", () => {
		const result = {
			sweep: 1 as SweepId,
			startedAt: instant(0),
			finishedAt: instant(9000),
			interrupted: false,
			suspicions: [],
			suspectSnapshots: 0,
			contentChanged: 0,
			vantage: { since: null, dropped: 0 },
		};
		const many = { ...noCounts, due: 12_345, polled: 12_345, live: 12_345, requests: 54_321, byReason: { ok: 12_345 } };
		const text = sweepText({ ...result, counts: many }, "study.db", null);
		expect(text).toContain("12,345 of 12,345 due targets polled in 9 s, 54,321 requests\n  live 12,345,");
		expect(text).toContain("\n  12,345 ok\n");
		const one = { ...noCounts, due: 1, polled: 1, live: 1, requests: 1 };
		expect(sweepText({ ...result, counts: one }, "study.db", null)).toContain(
			"1 of 1 due target polled in 9 s, 1 request\n",
		);
	});

	it("of verify and of the demo", () => {
		const check = (rows: number) => checkText({ check: "reviews", rows, problems: 0, findings: [] });
		expect(check(1)).toContain(" 1 review or decision as stored");
		expect(check(1234)).toContain(" 1,234 reviews and decisions as stored");
		const imported = { rows: 1, accepted: 1, duplicates: 1, rejected: 1 };
		const opening = demoOpening({ imported, sweeps: 1, looks: 1, requests: 1, suspect: [] } as never);
		expect(opening).toContain("  1 row: 1 accepted, 1 duplicate, 1 rejected\n  1 daily sweep: 1 look with 1 request\n");
	});
});
