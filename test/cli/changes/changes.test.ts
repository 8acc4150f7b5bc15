import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { instant } from "../../../src/domain/time.ts";
import type { Status } from "../../../src/domain/verdict.ts";
import type { Change } from "../../../src/pipeline/changes.ts";
import { expectWhole } from "../../crash/studies.ts";
import { aLook, aSweep } from "../../support/builders.ts";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";
import { createStudy, noCounts, studyDay, sweepOn } from "../../support/study.ts";

const LETTERS: Readonly<Record<string, Status>> = { L: "live", R: "removed", P: "restricted", "?": "inconclusive" };

/** A study with one sweep a day: the looks of each target by letter, a space where it was not polled. */
const studyOf = async (...looks: readonly string[]): Promise<string> => {
	const { path, store } = await createStudy(temporaryFolder(), looks.length);
	const days = Math.max(...looks.map(({ length }) => length));
	for (let day = 1; day <= days; day += 1)
		await sweepOn(
			store,
			day,
			looks.map((letters) => LETTERS[letters[day - 1] ?? " "] ?? null),
		);
	await store.close();
	return path;
};

const run = (path: string, argv: readonly string[] = [], day = 30) =>
	runProgram(["changes", "--db", path, ...argv], { now: studyDay(day) });

const changesIn = async (
	path: string,
	argv: readonly string[] = [],
): Promise<readonly (readonly [string, string])[]> => {
	const { code, out } = await run(path, ["--json", ...argv]);
	expect(code).toBe(0);
	const { changes } = JSON.parse(out) as { changes: Change[] };
	return changes.map(({ change, url }) => [change, url.replace("https://example.com/", "")]);
};

describe("changes", () => {
	it("prints nothing and exits with 0 when nothing changed", async () => {
		const path = await studyOf("LL", "RR");
		expect(await run(path, ["--since", "2026-01-03T12:00Z"])).toEqual({ code: 0, out: "", err: "" });
		expect(await run(path, ["--since", "2026-01-03T12:00Z", "--format", "csv"])).toMatchObject({ code: 0, out: "" });
	});

	it("tells what the last sweep changed, by kind", async () => {
		const path = await studyOf("LLLL", "LLLR", "LLRR", "LRRL", "LLRL", "LLLP", "L???", "LL??");
		expect(await changesIn(path)).toEqual([
			["removed", "2"],
			["confirmed", "3"],
			["reappeared", "4"],
			["live-again", "5"],
			["restricted", "6"],
			["inconclusive", "7"],
		]);
	});

	it("tells what changed since an instant, a date or a length of time", async () => {
		const path = await studyOf("LLLL", "LRRR", "LLLR");
		expect(await changesIn(path, ["--since", "2026-01-03"])).toEqual([
			["removed", "2"],
			["removed", "3"],
			["confirmed", "2"],
		]);
		expect(await changesIn(path, ["--since", "2026-01-04"])).toEqual([
			["removed", "3"],
			["confirmed", "2"],
		]);
		expect(await changesIn(path, ["--since", "28d"])).toHaveLength(3);
		expect(await changesIn(path, ["--since", "2d"])).toEqual([]);
	});

	it("goes back over killed sweeps, so that what they saw is told once", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 2);
		await sweepOn(store, 1, ["live", "live"]);
		const killed = await store.beginSweep(aSweep("2026-01-03T00:00:00Z"));
		await store.append(killed, [aLook(1 as never, "2026-01-03T00:00:01Z", "removed")]);
		await sweepOn(store, 3, [null, "removed"]);
		await store.close();
		expect(await changesIn(path)).toEqual([
			["removed", "1"],
			["removed", "2"],
		]);
	});

	it("goes back over interrupted sweeps, after which a scheduler tells nothing", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 3);
		await sweepOn(store, 1, ["live", "live", "live"]);
		await sweepOn(store, 2, [null, null, "removed"]);
		const interrupted = await store.beginSweep(aSweep("2026-01-04T00:00:00Z"));
		await store.append(interrupted, [aLook(1 as never, "2026-01-04T00:00:01Z", "removed")]);
		await store.finishSweep(interrupted, studyDay(3.1), { ...noCounts, interrupted: true });
		await sweepOn(store, 4, [null, "removed"]);
		await store.close();
		expect(await changesIn(path)).toEqual([
			["removed", "1"],
			["removed", "2"],
		]);
		await expectWhole(path);
	});

	it("says with each change what was seen before, and how long after the report", async () => {
		const path = await studyOf("LLL", "LLR");
		const { changes } = JSON.parse((await run(path, ["--json"])).out) as { changes: Change[] };
		expect(changes).toEqual([
			expect.objectContaining({
				change: "removed",
				url: "https://example.com/2",
				status: "removed",
				reason: "not-found",
				before: "live",
				beforeSeen: "2026-01-03T00:00:00.001Z",
				since: "2026-01-04T00:00:00.001Z",
				day: 3,
			}),
		]);
	});

	it("says what was seen before also where that lies in the period told of", async () => {
		const path = await studyOf("LLR", "LRRL", "RRLR", "R");
		const { changes } = JSON.parse((await run(path, ["--json", "--since", "2026-01-01"])).out) as { changes: Change[] };
		expect(changes.map(({ change, url, before, beforeSeen }) => [change, url.slice(-1), before, beforeSeen])).toEqual([
			["removed", "1", "live", "2026-01-03T00:00:00.000Z"],
			["removed", "3", "live", "2026-01-04T00:00:00.002Z"],
			["removed", "4", null, null],
			["reappeared", "2", "removed", "2026-01-04T00:00:00.001Z"],
			["reappeared", "3", "removed", "2026-01-03T00:00:00.002Z"],
		]);
		expect((await run(path, ["--since", "2026-01-01"])).out.match(/never conclusive/g)).toHaveLength(1);
	});

	it("lists looks of a suspect sweep apart, and not as removals", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 2);
		await sweepOn(store, 1, ["live", "live"]);
		const sweep = await sweepOn(store, 2, ["removed", "live"]);
		await store.suspect(sweep, [{ platform: "web", status: "removed", cause: "outcome-jump", detail: "many" }]);
		await store.close();
		expect(await changesIn(path)).toEqual([["suspect", "1"]]);
	});

	it("tells a suspect look as it was judged last", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 1);
		await sweepOn(store, 1, ["live"]);
		const sweep = await sweepOn(store, 2, ["inconclusive"]);
		await store.suspect(sweep, [{ platform: "web", status: "removed", cause: "live-control-failed", detail: "wall" }]);
		const [, look] = await store.snapshotsOf(1 as never);
		if (look === undefined) throw new Error("no second look");
		const verdict = aLook(look.targetId, "2026-01-03T00:00:00Z", "removed").verdict;
		await store.rejudging.store([{ snapshotId: look.id, targetId: look.targetId, verdict }], studyDay(3), "0.1.0");
		await store.close();
		const { changes } = JSON.parse((await run(path, ["--json"])).out) as { changes: Change[] };
		expect(changes).toMatchObject([{ change: "suspect", status: "removed", before: "live" }]);
	});

	it("is a mail's text and Markdown in 80 columns, and CSV", async () => {
		const path = await studyOf("LLLL", "LLLR", "LLRR");
		const text = (await run(path)).out;
		expect(text).toBe(
			[
				"Changes since 2026-01-05 00:00 UTC",
				"",
				"Newly removed (1)",
				"  https://example.com/2",
				"    not-found, since 2026-01-05 (day 4); live last on 2026-01-04",
				"",
				"Removal confirmed (1)",
				"  https://example.com/3",
				"    not-found, since 2026-01-04 (day 3)",
				"",
			].join("\n"),
		);
		expect((await run(path, ["--format", "markdown"])).out).toContain(
			"## Newly removed (1)\n\n- `https://example.com/2`",
		);
		const file = join(temporaryFolder(), "changes.csv");
		await run(path, ["--format", "csv", "--out", file]);
		const rows: unknown = parse(readFileSync(file), { columns: true });
		expect(rows).toMatchObject([{ change: "removed" }, { change: "confirmed", since: "2026-01-04T00:00:00.002Z" }]);
	});

	it("--fail-on answers with exit code 1 only for what was named", async () => {
		const path = await studyOf("LLLL", "LLLR");
		expect((await run(path, ["--fail-on", "reappeared"])).code).toBe(0);
		expect((await run(path, ["--fail-on", "reappeared,removed"])).code).toBe(1);
		expect(await run(path, ["--fail-on", "any", "--quiet"])).toEqual({ code: 1, out: "", err: "" });
		expect((await run(path, ["--fail-on", "removal"])).err).toContain('"removal" is none of removed, confirmed');
	});

	it("a policy of three looks confirms at the third", async () => {
		const path = await studyOf("LRRR");
		const folder = temporaryFolder();
		const settings = { folder, now: instant(studyDay(30)) };
		const { writeFileSync } = await import("node:fs");
		writeFileSync(join(folder, "stillup.config.yaml"), "due:\n  confirm-looks: 3\n");
		const kinds = async (since: string) => {
			const { out } = await runProgram(["changes", "--json", "--db", path, "--since", since], settings);
			return (JSON.parse(out) as { changes: Change[] }).changes.map(({ change }) => change);
		};
		expect(await kinds("2026-01-04T12:00Z")).toEqual(["confirmed"]);
		expect(await kinds("2026-01-03")).toEqual(["removed", "confirmed"]);
	});

	it("says that there was no sweep yet", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 1);
		await store.close();
		expect(await run(path)).toEqual({ code: 0, out: "", err: "no sweep yet: nothing can have changed\n" });
	});
});
