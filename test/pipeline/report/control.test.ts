import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asOfDay, importList, report, storeLooks } from "../../support/reported-study.ts";
import { temporaryFolder } from "../../support/run-program.ts";

const AS_OF = ["--as-of", asOfDay(40), "--after", "30d"];
const urlOf = (index: number): string => `https://host-${index}.example/page`;

/** Twenty reported pages of which ten go by day 10, twenty that nobody reported of which two go, and one on both lists. */
const study = async (): Promise<string> => {
	const db = join(temporaryFolder(), "study.db");
	const pages = (from: number, to: number) =>
		Array.from({ length: to - from + 1 }, (_, index) => ({ url: urlOf(from + index), looks: "" }));
	await importList(db, pages(1, 20));
	await importList(db, [...pages(21, 40), { url: urlOf(1), looks: "" }], {
		name: "control.csv",
		flags: ["--cohort", "control"],
	});
	const looks = Array.from({ length: 40 }, (_, index): [number, string] => [
		index + 1,
		index % 2 === 0 && index < 20 ? "2L 10R 35R" : index === 20 || index === 30 ? "2L 20R 35R" : "2L 10L 35L",
	]);
	await storeLooks(db, new Map(looks));
	return db;
};

describe("a control cohort", () => {
	it("is counted apart, with the difference and Newcombe's interval", async () => {
		const { flow, thresholds, control } = JSON.parse(await report(await study(), ...AS_OF, "--json"));
		expect(flow).toMatchObject({ rows: 20, accepted: 20, targets: 20 });
		expect(thresholds).toMatchObject([{ eligible: 20, stillUp: 10, gone: 10 }]);
		expect(control).toMatchObject({ n: 20, alsoReported: 1, thresholds: [{ eligible: 20, stillUp: 18, gone: 2 }] });
		// 10/20 (0.2993 to 0.7007) less 18/20 (0.6990 to 0.9721): -0.4 -0.2133 and +0.2841 (Newcombe 1998, method 10).
		const [{ afterDays, difference, low, high }] = control.differences;
		expect(afterDays).toBe(30);
		expect(difference).toBeCloseTo(-0.4, 12);
		expect(low).toBeCloseTo(-0.6133, 4);
		expect(high).toBeCloseTo(-0.1159, 4);
	});

	it("stands beside the reported one in every format, and a page on both lists is left out and said so", async () => {
		const db = await study();
		const text = await report(db, ...AS_OF);
		expect(text).toContain("CONTROL COHORT: NEVER REPORTED");
		expect(text.replace(/\s+/g, " ")).toContain("1 listed as control was reported as well and is left out");
		expect(text).toMatch(/30 +-40\.0 +-61\.3 to -11\.6/);
		expect(await report(db, ...AS_OF, "--format", "markdown")).toMatch(/\| +30 \| +-40\.0 \| +-61\.3 to -11\.6 \|/);
		expect(await report(db, ...AS_OF, "--format", "html")).toContain("-61.3 to -11.6");
		expect(await report(db, ...AS_OF, "--format", "csv")).toMatch(/^controlDifference,.*-0\.4/m);
	});

	it("takes the place of the caveat that nothing is known of the background loss", async () => {
		const { method, limits } = JSON.parse(await report(await study(), ...AS_OF, "--json"));
		expect(method).toContain("20 unreported control URLs, looked at in the same way, give the background loss.");
		expect(limits.join(" ")).not.toContain("No control cohort");
	});
});
