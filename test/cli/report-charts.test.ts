import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { asOfDay, createReportedStudy } from "../support/reported-study.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

/** Twenty pages, of which every other one goes. */
const study = () =>
	createReportedStudy(
		Array.from({ length: 20 }, (_, index) => ({
			url: `https://host-${index}.example/page`,
			looks: index % 2 === 0 ? "2L 10L 20R 40R" : "2L 10L 20L 40L",
		})),
	);

const draw = async (...flags: readonly string[]) =>
	runProgram(["report", "--db", await study(), "--as-of", asOfDay(41), "--replicates", "0", ...flags]);

const PNG = [0x89, 0x50, 0x4e, 0x47];

describe("charts of a report", () => {
	it("are written as SVG and PNG, one for each drawing", async () => {
		const folder = join(temporaryFolder(), "charts");
		const { code, out, err } = await draw("--charts", folder, "--by", "platform", "--format", "markdown");
		expect(code).toBe(0);
		expect(out).toContain("# Still up? Report");
		expect(err).toBe(`6 chart files written to ${folder}\n`);
		expect(readdirSync(folder).sort()).toEqual([
			"by-platform.png",
			"by-platform.svg",
			"survival.png",
			"survival.svg",
			"timeline.png",
			"timeline.svg",
		]);
		expect([...readFileSync(join(folder, "survival.png")).subarray(0, 4)]).toEqual(PNG);
	});

	it("are the survival curve alone where --out is a drawing", async () => {
		const folder = temporaryFolder();
		expect(await draw("--out", join(folder, "curve.png"))).toMatchObject({ code: 0, out: "" });
		expect([...readFileSync(join(folder, "curve.png")).subarray(0, 4)]).toEqual(PNG);
		await draw("--out", join(folder, "curve.svg"));
		expect(readFileSync(join(folder, "curve.svg"), "utf8")).toMatch(/^<svg/);
	});

	it("say what to install for PNG, and are written as SVG without it", async () => {
		vi.doMock("@resvg/resvg-js", () => {
			throw new Error("Cannot find package");
		});
		try {
			const folder = temporaryFolder();
			const path = join(folder, "curve.png");
			expect(await draw("--out", path)).toMatchObject({
				code: 2,
				err: expect.stringContaining("npm install @resvg/resvg-js"),
			});
			const charts = join(folder, "charts");
			expect((await draw("--charts", charts)).err).toContain("SVG alone: npm install @resvg/resvg-js");
			expect(readdirSync(charts).sort()).toEqual(["survival.svg", "timeline.svg"]);
			expect(existsSync(path)).toBe(false);
		} finally {
			vi.doUnmock("@resvg/resvg-js");
		}
	});
});
