import { MessageChannel } from "node:worker_threads";
import { describe, expect, onTestFinished, test } from "vitest";
import { fitsOver, openFitter } from "../../../src/pipeline/report/fits/fitter.ts";
import { serveFits } from "../../../src/pipeline/report/fits/serve-fits.ts";
import { turnbull } from "../../../src/stats/turnbull/turnbull.ts";

const ROWS = Array.from({ length: 300 }, (_, row) => ({
	left: (row * 37) % 101,
	right: row % 3 === 0 ? null : ((row * 37) % 101) + 1 + (row % 5) * 2.5,
})).concat({ left: 200, right: null });

/** Both sides of the thread, joined by a channel on this one. */
const channel = () => {
	const { port1, port2 } = new MessageChannel();
	onTestFinished(() => port1.close());
	return { here: port1, there: port2 };
};

describe("a curve that is fitted on another thread", () => {
	test("is the same to the last bit, and several come in any order asked for", async () => {
		const { here, there } = channel();
		serveFits(there);
		const begin = fitsOver(here);
		const halves = [begin(ROWS), begin(ROWS.slice(0, 100)), begin([])];
		const [none, some, all] = [await halves[2]?.(), await halves[1]?.(), await halves[0]?.()];
		for (const [fit, rows] of [
			[none, []],
			[some, ROWS.slice(0, 100)],
			[all, ROWS],
		] as const) {
			const { at, ...expected } = turnbull(rows);
			expect(fit).toMatchObject(expected);
			for (const day of [0, 1, 17.5, 50, 102, 500]) expect(fit?.at(day)).toEqual(at(day));
		}
		expect(all?.boxes.some(({ right }) => right === null)).toBe(true);
		expect(() => all?.at(-1)).toThrow(RangeError);
	});

	test("fails for who waits for it, and for who comes later, when the thread ends", async () => {
		const { here } = channel();
		const begin = fitsOver(here);
		const waiting = begin(ROWS);
		here.emit("error", new Error("out of memory"));
		await expect(waiting()).rejects.toThrow("out of memory");
		await expect(begin(ROWS)()).rejects.toThrow("out of memory");
	});
});

test("a fitter fits few rows on its own thread", async () => {
	const fitter = openFitter();
	expect((await fitter.begin(ROWS)()).boxes).toEqual(turnbull(ROWS).boxes);
	await fitter.close();
});
