import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RowProblem } from "../../src/csv/rows/row-problem.ts";
import { createProblemSpool } from "../../src/pipeline/problem-spool.ts";

const problems = (count: number): RowProblem[] =>
	Array.from({ length: count }, (_, index) => ({
		kind: "problem",
		line: index + 2,
		reason: "no-url",
		message: "No URL in this row.",
		value: "",
		cells: [String(index)],
	}));

describe("the rejected rows of an import", () => {
	let folder = "";
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "stillup-test-"));
	});
	afterEach(() => {
		vi.unstubAllEnvs();
		rmSync(folder, { recursive: true, force: true });
	});

	test("come back in order, however many there are", async () => {
		vi.stubEnv("TMPDIR", folder);
		const spool = createProblemSpool();
		await spool.add(problems(900));
		await spool.add(problems(700));
		const lines: number[] = [];
		for await (const { line } of spool.all()) lines.push(line);
		await spool.close();
		expect(lines).toEqual([...problems(900), ...problems(700)].map(({ line }) => line));
	});

	test("need no temporary file while they are few", async () => {
		vi.stubEnv("TMPDIR", join(folder, "missing"));
		const spool = createProblemSpool();
		await spool.add(problems(1000));
		expect(spool.first).toHaveLength(1000);
		await spool.close();
	});

	test("tell what to do where the folder for temporary files takes none", async () => {
		vi.stubEnv("TMPDIR", join(folder, "missing"));
		const spool = createProblemSpool();
		await expect(spool.add(problems(1001))).rejects.toMatchObject({
			name: "UserError",
			message: expect.stringContaining("missing cannot be written (ENOENT)"),
		});
		await spool.close();
	});
});
