import { describe, expect, it } from "vitest";
import { dayTicks } from "../../src/report/curve/day-ticks.ts";
import { curveEnd, lowerSteps, stepAt, survivalAt, thinned, upperSteps } from "../../src/report/curve/staircase.ts";
import { terminalCurve } from "../../src/report/text/curve.ts";
import { survivalOf } from "./example-model.ts";

const BOXES = [
	{ left: 2, right: 7, mass: 0.25 },
	{ left: 10, right: 10, mass: 0.25 },
	{ left: 14, right: null, mass: 0.5 },
];

describe("the bounds of a curve", () => {
	it("differ inside a box alone, (left, right]", () => {
		expect([1, 2, 3, 7, 9, 10, 14].map((day) => survivalAt(BOXES, day))).toEqual([
			{ lower: 1, upper: 1 },
			{ lower: 1, upper: 1 },
			{ lower: 0.75, upper: 1 },
			{ lower: 0.75, upper: 0.75 },
			{ lower: 0.75, upper: 0.75 },
			{ lower: 0.5, upper: 0.5 },
			{ lower: 0.5, upper: 0.5 },
		]);
	});

	it("are drawn without what lies past the last look", () => {
		expect(stepAt(upperSteps(BOXES), 1000)).toBe(0.5);
		expect(stepAt(lowerSteps(BOXES), 1000)).toBe(0.5);
	});

	it("thin to the width that shows and keep the last value", () => {
		const steps = Array.from({ length: 1001 }, (_, day) => ({ day, value: 1 - day / 1000 }));
		const kept = thinned(steps, 100);
		expect(kept.length).toBeLessThan(15);
		expect(kept[0]).toEqual({ day: 0, value: 1 });
		expect(kept.at(-1)).toEqual({ day: 1000, value: 0 });
	});
});

describe("the end of a curve", () => {
	it("is the last look", () => {
		expect(curveEnd(survivalOf(100, [0.1, 0.1]))).toBe(14);
	});

	it("comes earlier where fewer than ten are at risk", () => {
		expect(curveEnd(survivalOf(20, [0.2, 0.3, 0.3]))).toBe(14);
		expect(curveEnd(survivalOf(9, [0.2, 0.3]))).toBe(null);
		expect(curveEnd(survivalOf(0, []))).toBe(null);
	});
});

describe("ticks", () => {
	it("fall on weeks and months", () => {
		expect(dayTicks(84, 8)).toEqual([0, 14, 28, 42, 56, 70, 84]);
		expect(dayTicks(7, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
		expect(dayTicks(10_000, 8).length).toBeLessThanOrEqual(9);
	});
});

describe("the terminal curve", () => {
	const draw = (ascii: boolean) =>
		terminalCurve({ upper: upperSteps(BOXES), lower: lowerSteps(BOXES), endDay: 14, width: 40, height: 8, ascii });

	it("fits its width, labels both axes, and shades what is open", () => {
		const lines = draw(false);
		expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(40);
		expect(lines[0]).toMatch(/^100% ┤/);
		expect(lines.at(-2)).toMatch(/^ {2}0% └─+$/);
		expect(lines.at(-1)?.trim().split(/\s+/)).toEqual(["0", "3.5", "7", "10.5", "14"]);
		expect(lines.join("")).toContain("░");
	});

	it("draws with ASCII alone where asked", () => {
		expect(draw(true).join("\n")).toMatch(/^[\x20-\x7e\n]+$/);
		expect(draw(true)).toMatchInlineSnapshot(`
			[
			  "100% +#####::::::::::::",
			  "     |#####::::::::::::",
			  " 75% +########################",
			  "     |########################",
			  " 50% +##################################",
			  "     |##################################",
			  " 25% +##################################",
			  "     |##################################",
			  "  0% +----------------------------------",
			  "      0      3.5       7     10.5     14",
			]
		`);
	});
});
