import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fateOf } from "../../src/demo/fate.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const report = (folder: string): string => readFileSync(join(folder, "stillup-demo", "report.html"), "utf8");
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("stillup demo", () => {
	it("does not write into a folder that holds something", async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, "stillup-demo"));
		writeFileSync(join(folder, "stillup-demo", "mine.txt"), "mine");
		const run = await runProgram(["demo"], { folder });
		expect(run.code).toBe(2);
		expect(run.err).toContain("--out");
		expect(readdirSync(join(folder, "stillup-demo"))).toEqual(["mine.txt"]);
	});

	it("refuses a seed that is no whole number", async () => {
		expect((await runProgram(["demo", "--seed", "lucky"], { folder: temporaryFolder() })).code).toBe(2);
	});

	it("stops at an interruption with exit code 130", async () => {
		const controller = new AbortController();
		let err = "";
		const stderr = {
			write: (text: string) => {
				err += text;
				if (text.includes("simulated day 5 ")) controller.abort();
			},
			drained: async () => undefined,
			isTerminal: true,
			columns: 80,
		};
		const changes = { interruption: controller.signal, stderr };
		const run = await runProgram(["demo"], { folder: temporaryFolder(), changes });
		expect(run.code).toBe(130);
		expect(err).toContain("interrupted");
		expect(err).not.toContain("simulated day 7 ");
	});
});

type Json = {
	simulated: boolean;
	suspectSweeps: number;
	rows: number;
	targets: number;
	thresholds: { eligible: number; stillUp: number; gone: number; restricted: number; unknown: number }[];
};

describe("the demo's study", () => {
	const first = { folder: "", json: {} as Json };
	beforeAll(async () => {
		first.folder = mkdtempSync(join(tmpdir(), "stillup-demo-"));
		first.json = JSON.parse((await runProgram(["demo", "--json"], { folder: first.folder })).out);
	});
	afterAll(() => rmSync(first.folder, { recursive: true, force: true }));

	it("is about 110 reported pages and groups, and adds up", () => {
		expect(first.json).toMatchObject({ simulated: true, rows: 113, targets: 110 });
		for (const { eligible, stillUp, gone, restricted, unknown } of first.json.thresholds)
			expect(stillUp + gone + restricted + unknown).toBe(eligible);
	});

	it("runs again from the same seed to the same bytes, and ends with the number, the curve, the files and what to do next", async () => {
		const folder = temporaryFolder();
		const run = await runProgram(["demo"], { folder });
		expect(run).toMatchObject({ code: 0, err: "" });
		expect(digest(report(folder))).toBe(digest(report(first.folder)));
		expect(run.out.startsWith("A SIMULATION")).toBe(true);
		expect(run.out).toContain("from a simulation (no real pages), logged out:");
		expect(run.out).toMatch(/\d+ or more days after being\s+reported/);
		expect(run.out).toContain("STILL UP AFTER N DAYS");
		expect(run.out).toContain("█");
		expect(run.out).toContain("stillup-demo/report.html");
		expect(run.out.match(/^ {2}\$ stillup /gm)).toHaveLength(3);
		for (const line of run.out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
		expect(readdirSync(join(folder, "stillup-demo")).sort()).toEqual([
			"plaza.yaml",
			"report.html",
			"reported.csv",
			"stillup.db",
		]);
	});

	it("has other fates with another seed", () => {
		const paths = Array.from({ length: 50 }, (_, index) => `/pages/page-${index}`);
		const fates = (seed: number) => paths.map((path) => JSON.stringify(fateOf(path, seed)));
		expect(fates(1)).toEqual(fates(1));
		expect(fates(2)).not.toEqual(fates(1));
	});

	it("says on its report that it is simulated", () => {
		expect(report(first.folder)).toContain("from a simulation (no real pages)");
	});

	it("holds every kind of answer: removals of all sorts, walls, restrictions, soft 404s, returns, a block", async () => {
		const db = join(first.folder, "stillup-demo", "stillup.db");
		const rows = JSON.parse((await runProgram(["list", "--db", db, "--json"], { folder: first.folder })).out);
		const reasons = new Set(rows.map(({ lastReason }: { lastReason: string }) => lastReason));
		for (const reason of [
			"ok",
			"not-found",
			"policy-violation",
			"account-suspended",
			"deleted-by-author",
			"soft-404",
			"gone",
			"domain-parked",
			"private",
			"legal-withheld",
			"login-wall",
			"access-denied",
			"dns-failed",
		])
			expect(reasons).toContain(reason);
		expect(first.json.suspectSweeps).toBeGreaterThan(0);
		expect(report(first.folder)).toContain("the known-live item of plaza read removed");
	});

	it("is not judged again without the rules that it was swept with", async () => {
		const folder = first.folder;
		const flags = ["--db", join(folder, "stillup-demo", "stillup.db")];
		const without = await runProgram(["rejudge", ...flags], { folder });
		expect(without.code).toBe(2);
		expect(without.err).toContain("no rule pack knows plaza");
		const rules = ["--rules", join(folder, "stillup-demo", "plaza.yaml")];
		const again = await runProgram(["rejudge", "--json", ...flags, ...rules], { folder });
		expect(JSON.parse(again.out)).toMatchObject({ changed: 0 });
	});

	it("keeps out every removal that Plaza claimed while it blocked the vantage", async () => {
		const db = join(first.folder, "stillup-demo", "stillup.db");
		const exported = await runProgram(["export", "snapshots", "--db", db, "--format", "jsonl"]);
		const removals = exported.out
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line))
			.filter(
				({ checkedAt, url, status }) =>
					/^2026-03-1[89]/.test(checkedAt) && url.includes("//plaza.example/") && status === "removed",
			);
		expect(removals.length).toBeGreaterThan(30);
		expect(removals.every(({ suspect }) => suspect === true)).toBe(true);
	});
});
