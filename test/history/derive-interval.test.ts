import { describe, expect, test } from "vitest";
import type { Status } from "../../src/domain/verdict.ts";
import { deriveInterval } from "../../src/history/derive-interval.ts";

const DAY = 86_400_000;
const REPORTED = Date.parse("2026-01-01T00:00:00Z");

/** Checks written as days since the report: `"live 5"`. */
const derive = (checks: readonly string[], cutoffDay = 100, more = {}) =>
	deriveInterval({
		reportedAt: REPORTED,
		cutoff: REPORTED + cutoffDay * DAY,
		checks: checks.map((check) => {
			const [status, day] = check.split(" ");
			return [REPORTED + Number(day) * DAY, status as Status];
		}),
		...more,
	});

describe("the sustained interval (statistics.md section 2)", () => {
	test("runs from the last live check to the first removed check after it", () => {
		expect(derive(["live 1", "live 7", "removed 14", "removed 21"])).toMatchObject({
			age: 100,
			sustained: { left: 7, right: 14 },
			first: { left: 7, right: 14 },
			unconfirmed: false,
			neverSeenLive: false,
			transientGaps: 0,
			goneWhenReported: false,
			noInformation: false,
		});
	});

	test("is open to the right while the last evidence is live", () => {
		expect(derive(["live 1", "live 7"]).sustained).toEqual({ left: 7, right: null });
	});

	test("does not depend on the order in which the checks are given", () => {
		const checks = ["live 1", "removed 3", "live 7", "inconclusive 9", "removed 14", "removed 21"];
		expect(derive([...checks].reverse())).toEqual(derive(checks));
	});

	test("is widened, never closed or cut short, by inconclusive checks", () => {
		expect(derive(["live 1", "inconclusive 5", "removed 9", "removed 20"]).sustained).toEqual({ left: 1, right: 9 });
		expect(derive(["live 1", "inconclusive 5", "inconclusive 50"]).sustained).toEqual({ left: 1, right: null });
	});

	test("ignores checks after the cut-off, and counts one at the cut-off", () => {
		expect(derive(["live 1", "removed 9"], 8.9).sustained).toEqual({ left: 1, right: null });
		expect(derive(["live 1", "removed 9"], 9).sustained).toEqual({ left: 1, right: 9 });
	});

	test("starts at day 0 where the last live check was before the report", () => {
		expect(derive(["live -5", "removed 3", "removed 9"])).toMatchObject({
			sustained: { left: 0, right: 3 },
			neverSeenLive: false,
		});
	});

	test("keeps fractions of a day to the millisecond", () => {
		const { sustained } = deriveInterval({
			reportedAt: 0,
			cutoff: DAY,
			checks: [[1, "live"]],
		});
		expect(sustained).toEqual({ left: 1 / DAY, right: null });
	});
});

describe("a removed run followed by a live check", () => {
	test("is a transient gap, not the event; the first disappearance keeps it", () => {
		expect(derive(["live 1", "removed 3", "live 7", "removed 14", "removed 21"])).toMatchObject({
			sustained: { left: 7, right: 14 },
			first: { left: 1, right: 3 },
			transientGaps: 1,
			gaps: [{ from: 3, to: 7 }],
		});
	});

	test("leaves a target that ended live without an event", () => {
		expect(derive(["live 1", "removed 3", "live 7"])).toMatchObject({
			sustained: { left: 7, right: null },
			first: { left: 1, right: 3 },
			transientGaps: 1,
		});
	});

	test("is not counted on the clock of a notice that came after it", () => {
		expect(derive(["live -9", "removed -5", "live -2", "live 4"])).toMatchObject({
			sustained: { left: 4, right: null },
			first: { left: 4, right: null },
			transientGaps: 0,
		});
	});

	test("counts when it was removed at the report and came back later, but was no disappearance after day 0", () => {
		expect(derive(["removed -1", "removed 2", "live 5", "removed 9", "removed 20"])).toMatchObject({
			sustained: { left: 5, right: 9 },
			first: { left: 5, right: 9 },
			transientGaps: 1,
			goneWhenReported: false,
		});
	});
});

describe("flags", () => {
	test("one removed check, or several within 24 hours, are unconfirmed; 24 hours apart they are confirmed", () => {
		expect(derive(["live 1", "removed 9"]).unconfirmed).toBe(true);
		expect(derive(["live 1", "removed 9", "removed 9.9"]).unconfirmed).toBe(true);
		expect(derive(["live 1", "removed 9", "inconclusive 9.5", "removed 10"]).unconfirmed).toBe(false);
		expect(derive(["live 1", "live 9"]).unconfirmed).toBe(false);
	});

	test("an unconfirmed removal is still an event", () => {
		expect(derive(["live 1", "removed 9"]).sustained).toEqual({ left: 1, right: 9 });
	});

	test("removed at the first check after the report is never seen live", () => {
		expect(derive(["removed 3", "removed 9"])).toMatchObject({
			sustained: { left: 0, right: 3 },
			neverSeenLive: true,
			goneWhenReported: false,
		});
	});

	test("removed at or before day 0 and not live later is gone when reported, and has no interval", () => {
		for (const checks of [["removed -1"], ["removed 0"], ["removed -1", "removed 5"], ["live -5", "removed -1"]]) {
			expect(derive(checks)).toMatchObject({
				goneWhenReported: true,
				sustained: null,
				first: null,
				unconfirmed: false,
			});
		}
		expect(derive(["removed -1", "live 5"])).toMatchObject({
			goneWhenReported: false,
			sustained: { left: 5, right: null },
		});
	});

	test("no conclusive check is no information", () => {
		for (const checks of [[], ["inconclusive 5"], ["live 101"]]) {
			expect(derive(checks)).toMatchObject({ noInformation: true, sustained: null, first: null });
		}
	});

	test("two verdicts at one instant that disagree are inconclusive; an inconclusive one does not disagree", () => {
		expect(derive(["live 5", "removed 9", "live 9"]).sustained).toEqual({ left: 5, right: null });
		expect(derive(["live 5", "removed 9", "inconclusive 9"]).sustained).toEqual({ left: 5, right: 9 });
	});
});

describe("restricted checks", () => {
	test("are neither removal nor life: they leave the interval as it was", () => {
		expect(derive(["live 5", "restricted 9"])).toMatchObject({
			sustained: { left: 5, right: null },
			restrictedFrom: 9,
		});
		expect(derive(["live 5", "restricted 9", "removed 20"])).toMatchObject({
			sustained: { left: 5, right: 20 },
			restrictedFrom: 9,
		});
		expect(derive(["restricted 9", "live 12"])).toMatchObject({
			sustained: { left: 12, right: null },
			restrictedFrom: null,
		});
	});

	test("refute a removal seen before: what is restricted is not gone for everyone", () => {
		expect(derive(["live 5", "removed 9", "removed 20", "restricted 30"])).toMatchObject({
			sustained: { left: 5, right: null },
			restrictedFrom: 30,
		});
	});

	test("are information: a target only ever restricted is not one without", () => {
		expect(derive(["restricted 9"])).toMatchObject({ noInformation: false, sustained: { left: 0, right: null } });
	});

	test("count as live or removed where the policy says so", () => {
		expect(derive(["live 5", "restricted 9"], 100, { restricted: "up" }).sustained).toEqual({ left: 9, right: null });
		expect(derive(["live 5", "restricted 9", "removed 20"], 100, { restricted: "gone" })).toMatchObject({
			sustained: { left: 5, right: 9 },
			unconfirmed: false,
		});
	});
});

describe("trailing inconclusive checks", () => {
	test("can be read as removed or as live, to see how much hangs on them", () => {
		const checks = ["inconclusive 1", "live 5", "inconclusive 9", "inconclusive 30"];
		expect(derive(checks, 100, { trailingInconclusive: "removed" }).sustained).toEqual({ left: 5, right: 9 });
		expect(derive(checks, 100, { trailingInconclusive: "live" }).sustained).toEqual({ left: 30, right: null });
	});
});

describe("instants", () => {
	test("may be ISO text with a zone, or Dates; a bare report date starts at its end", () => {
		const derived = deriveInterval({
			reportedAt: "2026-01-01",
			cutoff: new Date("2026-01-12T00:00:00Z"),
			checks: [
				["2026-01-04T01:00:00+01:00", "live"],
				[new Date("2026-01-07T00:00:00Z"), "removed"],
			],
		});
		expect(derived).toMatchObject({ age: 10, sustained: { left: 2, right: 5 } });
	});

	test("that cannot be read are refused by name", () => {
		const valid = { reportedAt: 0, cutoff: 0, checks: [] };
		expect(() => deriveInterval({ ...valid, reportedAt: Number.NaN })).toThrow(/reportedAt: NaN is no instant/);
		expect(() => deriveInterval({ ...valid, cutoff: "2026-01-01T00:00" })).toThrow(/cutoff/);
		expect(() => deriveInterval({ ...valid, checks: [["2026-01-01", "live"]] })).toThrow(/checks/);
		expect(() => deriveInterval({ ...valid, checks: [[0, "up" as Status]] })).toThrow(/status must be one of/);
	});

	test("a cut-off before the report gives a negative age", () => {
		expect(derive([], -3).age).toBe(-3);
	});
});
