import { describe, expect, it } from "vitest";
import { createStudyClock } from "../../src/demo/study-clock.ts";
import { instant, millis } from "../../src/domain/time.ts";

describe("the demo's clock", () => {
	it("wakes sleepers at once, in the order of their instants", async () => {
		const clock = createStudyClock(instant(1000));
		const woken: string[] = [];
		await Promise.all(
			(
				[
					["late", 90_000],
					["early", 5],
					["between", 600],
				] as const
			).map(async ([name, duration]) => {
				await clock.sleep(millis(duration));
				woken.push(`${name} ${clock.now()}`);
			}),
		);
		expect(woken).toEqual(["early 1005", "between 1600", "late 91000"]);
	});

	it("stands still while a request is under way", async () => {
		const clock = createStudyClock(instant(0));
		let isAwake = false;
		const sleeping = clock.sleep(millis(10)).then(() => {
			isAwake = true;
		});
		await clock.hold(async () => {
			for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
			expect([isAwake, clock.now()]).toEqual([false, 0]);
		});
		await sleeping;
		expect(clock.now()).toBe(10);
	});

	it("wakes who gives up, without time passing", async () => {
		const clock = createStudyClock(instant(0));
		const giveUp = new AbortController();
		const held = clock.hold(async () => {
			const sleeping = clock.sleep(millis(10), giveUp.signal);
			giveUp.abort();
			await sleeping;
		});
		await held;
		expect(clock.now()).toBe(0);
		await clock.sleep(millis(10), AbortSignal.abort());
		expect(clock.now()).toBe(0);
	});

	it("never goes back", () => {
		const clock = createStudyClock(instant(500));
		clock.moveTo(instant(100));
		expect(clock.now()).toBe(500);
	});
});
