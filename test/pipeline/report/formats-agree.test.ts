import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { asOfDay, report } from "../../support/reported-study.ts";
import { createYearOfLooks } from "../../support/year-of-looks.ts";

const AS_OF = ["--as-of", asOfDay(365)];

// Worked out by hand from the looks in year-of-looks.ts; page 6 was gone when reported and is in no count.
const COUNTS = [
	{ afterDays: 1, eligible: 9, notYetDue: 0, stillUp: 6, gone: 1, restricted: 0, unknown: 2 },
	{ afterDays: 7, eligible: 9, notYetDue: 0, stillUp: 5, gone: 1, restricted: 0, unknown: 3 },
	{ afterDays: 30, eligible: 9, notYetDue: 0, stillUp: 3, gone: 3, restricted: 1, unknown: 2 },
	{ afterDays: 90, eligible: 9, notYetDue: 0, stillUp: 3, gone: 3, restricted: 1, unknown: 2 },
];
// 3 of 6: Wilson 0.1876 to 0.8124; of all nine 3/9 to 5/9.
const PRINTED_AT_30 = ["30", "9", "0", "3", "3", "1", "2", "50.0", "18.8 to 81.2", "33.3 to 55.6"];
// Last looks on day 30 or later: 1, 4 and 10 live; 2, 3 and 9 removed, and 5 gone before; 8 restricted; 7 nothing.
const LAST_LOOK_AT_30 = ["30", "9", "3", "4", "1", "1", "42.9", "15.8 to 75.0", "33.3 to 44.4", "364"];

type CsvRow = Readonly<Record<string, string>>;

const numbersOf = (row: CsvRow | undefined, names: readonly string[]): Record<string, number> =>
	Object.fromEntries(names.map((name) => [name, Number(row?.[name])]));

describe("a report over a year of looks", () => {
	it("counts what the looks prove", async () => {
		const json = JSON.parse(await report(await createYearOfLooks(), ...AS_OF, "--json"));
		expect(json.thresholds).toMatchObject(COUNTS);
		expect(json.thresholds[2]).toMatchObject({ share: 0.5, rangeLow: 3 / 9, rangeHigh: 5 / 9, clusters: null });
		expect(json.thresholds[2].low).toBeCloseTo(0.1876, 4);
		expect(json.thresholds[2].high).toBeCloseTo(0.8124, 4);
		expect(json.flow).toMatchObject({
			rows: 12,
			accepted: 10,
			duplicates: 1,
			rejected: 1,
			targets: 10,
			upAtFirstLook: 7,
			goneWhenReported: 1,
			noInformation: 1,
			neverSeenLive: 1,
			oldEnough: 9,
			lookedAtInTime: 8,
			conclusive: 7,
			snapshots: 41,
			inconclusiveSnapshots: 2,
			suspectSnapshots: 0,
			transientGaps: 2,
			firstDisappearanceDiffers: 2,
		});
		expect(json).toMatchObject({ reappearances: 1, unconfirmed: 1 });
		// By first disappearance page 4 went in (8, 29], and page 10 in (29, 60]: unknown at day 30.
		expect(json.firstDisappearance[2]).toMatchObject({ stillUp: 1, gone: 4, restricted: 1, unknown: 3 });
		// Without the one look that found page 9 gone, which was unknown at day 90 already.
		expect(json.withoutUnconfirmed[3]).toMatchObject({ stillUp: 3, gone: 3, restricted: 1, unknown: 2 });
		expect(json.atLastLook[2]).toMatchObject({ stillUp: 3, gone: 4, restricted: 1, unknown: 1, goneBefore: 1 });
	});

	it("gives the curves that eight follow-ups make", async () => {
		const { survival, firstSeenGone } = JSON.parse(await report(await createYearOfLooks(), ...AS_OF, "--json"));
		// One row in (0, 0.5], three over (8, 10], three past day 364, one over the last two: a = 1/8, b = c = 7/16.
		expect(survival).toMatchObject({ estimator: "turnbull", n: 8, events: 4, converged: true });
		expect(survival.optimalityGap).toBeLessThanOrEqual(1e-9);
		expect(survival.boxes.map(({ left, right }: CsvRow) => [left, right])).toEqual([
			[0, 0.5],
			[8, 10],
			[364, null],
		]);
		for (const [index, mass] of [1 / 8, 7 / 16, 7 / 16].entries())
			expect(survival.boxes[index].mass).toBeCloseTo(mass, 8);
		expect(survival.median).toMatchObject({ from: 8, to: 10 });
		expect(survival.points.find(({ day }: { day: number }) => day === 30)).toMatchObject({ atRisk: 3 });
		// 7/8, then 5/6, 4/5 and 3/4 of it; censorings at 0.5, 100 and twice 364.
		expect(firstSeenGone).toMatchObject({ estimator: "kaplan-meier", n: 8, events: 4, median: { day: 95 } });
		const events = firstSeenGone.points.filter((point: { events: number }) => point.events > 0);
		expect(events.map(({ day, atRisk }: { day: number; atRisk: number }) => [day, atRisk])).toEqual([
			[0.5, 8],
			[10, 6],
			[29, 5],
			[95, 4],
		]);
		expect(events.at(-1).estimate).toBeCloseTo(0.4375, 12);
	});

	it("prints the same numbers in text, Markdown, CSV and HTML as in JSON", async () => {
		const db = await createYearOfLooks();
		const text = await report(db, ...AS_OF);
		const markdown = await report(db, ...AS_OF, "--format", "markdown");
		const html = await report(db, ...AS_OF, "--format", "html");
		for (const [first, ...cells] of [PRINTED_AT_30, LAST_LOOK_AT_30]) {
			expect(text).toMatch(new RegExp(`^ *${[first, ...cells].join(" +")}$`, "m"));
			expect(markdown).toMatch(new RegExp(`^\\| +${[first, ...cells].join(" +\\| +")} +\\|$`, "m"));
			const row = `<tr><th scope="row" class="number">${first}</th>${cells.map((cell) => `<td class="number">${cell}</td>`).join("")}</tr>`;
			expect(html).toContain(row);
		}
		const json = JSON.parse(await report(db, ...AS_OF, "--format", "json"));
		const csv: CsvRow[] = parse(await report(db, ...AS_OF, "--format", "csv"), { columns: true });
		for (const section of ["threshold", "atLastLook", "firstDisappearance", "withoutUnconfirmed"] as const) {
			const rows = csv.filter((row) => row.section === section && row.by === "");
			const own = json[section === "threshold" ? "thresholds" : section];
			for (const [index, expected] of own.entries()) {
				const { clusters: _clusters, effectiveN: _effectiveN, adjusted: _adjusted, ...numbers } = expected;
				expect(numbersOf(rows[index], Object.keys(numbers))).toEqual(numbers);
			}
		}
		const flow = csv.filter(({ section }) => section === "flow").map(({ name, value }) => [name, Number(value)]);
		expect(Object.fromEntries(flow)).toEqual(json.flow);
		for (const output of [text.replaceAll("\n", " "), markdown, html])
			expect(output).toContain("between 33.3% and 55.6% of 9 reported");
		expect(json.headline).toContain("between 33.3% and 55.6% of 9 reported");
		expect(csv.find(({ name }) => name === "headline")?.value).toBe(json.headline);
	});

	it("tells every look of every target, and runs no formula of the list", async () => {
		const db = await createYearOfLooks();
		const json = JSON.parse(await report(db, ...AS_OF, "--json", "--by", "category"));
		expect(json.evidence).toMatchObject({ total: 10 });
		const csv: CsvRow[] = parse(await report(db, ...AS_OF, "--format", "csv", "--by", "category"), { columns: true });
		const looks = csv.filter(({ section }) => section === "look");
		expect(looks).toHaveLength(41);
		expect(json.evidence.targets.flatMap(({ looks: own }: { looks: unknown[] }) => own)).toHaveLength(41);
		expect(csv.find(({ by, group }) => by === "category" && group?.includes("fraud()"))?.group).toBe("'=fraud()");
		expect(json.groups.category.map(({ value, n }: { value: string; n: number }) => [value, n])).toEqual([
			["=fraud()", 4],
			["fraud", 5],
		]);
	});

	it("drops names and live links in the public copy, and keeps the numbers", async () => {
		const db = await createYearOfLooks();
		const open = JSON.parse(await report(db, ...AS_OF, "--json", "--by", "notifier"));
		const closed = await report(db, ...AS_OF, "--json", "--by", "notifier", "--public");
		expect(closed).not.toContain("A. Person");
		expect(closed).not.toContain("https://host-");
		expect(JSON.parse(closed)).toMatchObject({ thresholds: open.thresholds, flow: open.flow, headline: open.headline });
	});

	it("counts restricted pages as still up or as gone where that is asked for, and says so", async () => {
		const db = await createYearOfLooks();
		const at30 = async (...flags: string[]) => JSON.parse(await report(db, ...AS_OF, "--json", ...flags));
		expect((await at30("--restricted", "up")).thresholds[2]).toMatchObject({ stillUp: 4, gone: 3, restricted: 0 });
		const gone = await at30("--restricted", "gone");
		expect(gone.thresholds[2]).toMatchObject({ stillUp: 3, gone: 4, restricted: 0 });
		expect(gone.method).toContain("are counted as no longer available");
	});
});
