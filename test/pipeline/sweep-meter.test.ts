import { describe, expect, it } from "vitest";
import { laneKey } from "../../src/domain/target.ts";
import { instant } from "../../src/domain/time.ts";
import { createSweepMeter } from "../../src/pipeline/sweep-meter.ts";

const slow = { key: laneKey("facebook"), count: 600, spacingMs: 4000 };
const fast = { key: laneKey("example.com"), count: 4000, spacingMs: 0 };

describe("the time that a sweep still takes", () => {
	it("is at least what the fullest slow lane needs, although others race ahead", () => {
		const meter = createSweepMeter({ due: 4600, lanes: [fast, slow] }, instant(0));
		for (let second = 1; second <= 10; second += 1) meter.moved(fast.key, 100, instant(second * 1000));
		meter.moved(slow.key, 2, instant(10_000));
		const { left, rate, slowest, done } = meter.read(instant(10_000), 1);
		expect(done).toBe(1002);
		expect(rate).toBeCloseTo(100, 0);
		expect(slowest).toEqual([{ key: slow.key, left: 598 * 4000 }]);
		// 3,598 targets at 100/s would be 36 s.
		expect(left).toBe(598 * 4000);
	});

	it("counts redirects, retries and probes: each needs a turn in its lane", () => {
		const meter = createSweepMeter({ due: 600, lanes: [slow] }, instant(0));
		expect(meter.read(instant(0), 1.5).left).toBe(600 * 4000 * 1.5);
	});

	it("follows the rate where no lane is spaced", () => {
		const meter = createSweepMeter({ due: 4000, lanes: [fast] }, instant(0));
		expect(meter.read(instant(0), 1).left).toBeNull();
		for (let second = 1; second <= 20; second += 1) meter.moved(fast.key, 100, instant(second * 1000));
		expect(meter.read(instant(20_000), 1).left).toBeCloseTo(20_000, -3);
	});

	it("a lane that was put off needs no more time", () => {
		const meter = createSweepMeter({ due: 600, lanes: [slow] }, instant(0));
		meter.moved(slow.key, 600, instant(1000));
		expect(meter.read(instant(1000), 1)).toMatchObject({ done: 600, left: 0, slowest: [] });
	});
});
