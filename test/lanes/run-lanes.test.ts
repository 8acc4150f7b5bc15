import { expect, test } from "vitest";
import type { Clock } from "../../src/clock.ts";
import { laneKey } from "../../src/domain/target.ts";
import { instant, millis } from "../../src/domain/time.ts";
import { endAfter } from "../../src/lanes/end-on-abort.ts";
import { DEFAULT_LANE_POLICY, type LanePolicy } from "../../src/lanes/lane-policy.ts";
import { createLanes, type Lanes } from "../../src/lanes/lanes.ts";
import { runLanes } from "../../src/lanes/run-lanes.ts";
import { sourceOf, type Task } from "./array-source.ts";
import { createVirtualClock } from "./virtual-clock.ts";

type Hit = { readonly lane: string; readonly at: number };

const simulate = async (
	counts: Record<string, number>,
	policy: Partial<LanePolicy>,
	concurrency: number,
	service = 50,
) => {
	const clock = createVirtualClock();
	const start = clock.now();
	const lanes = createLanes({ clock, concurrency, policyOf: () => ({ ...DEFAULT_LANE_POLICY, ...policy }) });
	const hits: Hit[] = [];
	const done: Task[] = [];
	let inFlight = 0;
	let most = 0;
	await runLanes(
		sourceOf(counts),
		async (task, lane) => {
			await lanes.run(task.lane, async (pass) => {
				most = Math.max(most, ++inFlight);
				pass.sent();
				hits.push({ lane: task.lane, at: clock.now() - start });
				await clock.sleep(millis(service));
				inFlight--;
			});
			lane.note("definite");
			done.push(task);
		},
		{ lanes },
	);
	return { hits, done, most, elapsed: clock.now() - start };
};

test("every target is polled once, and a lane never goes faster than its spacing", async () => {
	const { hits, done } = await simulate({ a: 20, b: 7, c: 1 }, { spacingMs: 1000 }, 10);
	expect(done).toHaveLength(28);
	expect(new Set(done.map((task) => `${task.lane}/${task.number}`)).size).toBe(28);
	for (const lane of ["a", "b"]) {
		const times = hits.filter((hit) => hit.lane === lane).map((hit) => hit.at);
		for (const [index, at] of times.slice(1).entries()) expect(at - times[index]!).toBeGreaterThanOrEqual(1000);
	}
});

test("a host with 90% of the list neither starves the others nor is starved", async () => {
	const counts: Record<string, number> = { big: 900 };
	for (let i = 0; i < 100; i++) counts[`small${i}`] = 1;
	const { hits, elapsed } = await simulate(counts, { spacingMs: 1000 }, 4);
	const lastSmall = Math.max(...hits.filter((hit) => hit.lane !== "big").map((hit) => hit.at));
	expect(lastSmall).toBeLessThan(10_000);
	expect(elapsed).toBeLessThan(900_000 * 1.05);
});

test("the global limit holds and is used up", async () => {
	const counts: Record<string, number> = {};
	for (let i = 0; i < 50; i++) counts[`host${i}`] = 10;
	const { most, elapsed } = await simulate(counts, { spacingMs: 0 }, 8, 100);
	expect(most).toBe(8);
	expect(elapsed).toBeLessThan(((500 * 100) / 8) * 1.05);
});

test("five unreadable answers in a row stop the lane, and its other targets are put off", async () => {
	const clock = createVirtualClock();
	const lanes = createLanes({ clock, concurrency: 4, policyOf: () => DEFAULT_LANE_POLICY });
	const polled: string[] = [];
	const unstarted: string[] = [];
	await runLanes(
		sourceOf({ walled: 20, fine: 20 }),
		async (task, lane) => {
			const turn = await lanes.run(task.lane, async (pass) => pass.sent());
			if (turn.kind === "refused") {
				unstarted.push(task.lane);
				return;
			}
			polled.push(task.lane);
			lane.note(task.lane === laneKey("walled") ? "unreadable" : "definite");
		},
		{
			lanes,
			onStopped: (stopped) => {
				expect(stopped.reason).toBe("lane-stopped");
				unstarted.push(...stopped.unstarted.map((task) => task.lane));
			},
		},
	);
	expect(polled.filter((lane) => lane === "walled")).toHaveLength(5);
	expect(polled.filter((lane) => lane === "fine")).toHaveLength(20);
	expect(new Set(unstarted)).toEqual(new Set(["walled"]));
});

/** Runs `counts` on lanes of one request a second; each request takes 50 ms. Gives what was polled and what was put off. */
const runFor = async (
	counts: Record<string, number>,
	settings: (lanes: Lanes, clock: ReturnType<typeof createVirtualClock>) => { readonly signal?: AbortSignal },
	work: (task: Task) => void = () => undefined,
) => {
	const clock = createVirtualClock();
	const start = clock.now();
	const lanes = createLanes({ clock, concurrency: 10, policyOf: () => DEFAULT_LANE_POLICY });
	let polled = 0;
	let putOff = 0;
	const running = runLanes(
		sourceOf(counts),
		async (task, lane) => {
			const turn = await lanes.run(task.lane, async (pass) => {
				pass.sent();
				await clock.sleep(millis(50));
			});
			if (turn.kind === "refused") {
				putOff++;
				return;
			}
			work(task);
			lane.note("definite");
			polled++;
		},
		{
			lanes,
			onStopped: ({ reason, unstarted }) => {
				expect(reason).toBe("sweep-ending");
				putOff += unstarted.length;
			},
			...settings(lanes, clock),
		},
	);
	await running;
	return { polled, putOff, elapsed: clock.now() - start };
};

test("a longest duration ends the sweep in order", async () => {
	const { polled, putOff, elapsed } = await runFor({ a: 1000, b: 1000 }, (lanes, clock) => {
		endAfter(lanes, clock, millis(10_000));
		return {};
	});
	expect(polled).toBeGreaterThanOrEqual(18);
	expect(polled).toBeLessThanOrEqual(22);
	expect(putOff).toBeGreaterThan(0);
	expect(elapsed).toBeLessThan(11_000);
});

test("an aborted signal ends the sweep: what was polled counts, the rest is put off", async () => {
	const controller = new AbortController();
	let polls = 0;
	const { polled } = await runFor(
		{ a: 100, b: 100 },
		() => ({ signal: controller.signal }),
		() => {
			if (++polls === 7) controller.abort();
		},
	);
	expect(polled).toBeGreaterThanOrEqual(7);
	expect(polled).toBeLessThanOrEqual(9);
});

test("a sweep that ends while its lanes are being opened ends all the same", async () => {
	const over = (lanes: Lanes, clock: Clock) => {
		endAfter(lanes, clock, millis(0));
		return {};
	};
	expect((await runFor({ a: 3, b: 3 }, over)).polled).toBeLessThan(6);
	// At each of the moments that the opening of a lane takes.
	for (let moment = 0; moment < 12; moment += 1) {
		const controller = new AbortController();
		const abortLater = async (): Promise<void> => {
			for (let passed = 0; passed < moment; passed += 1) await Promise.resolve();
			controller.abort();
		};
		void abortLater();
		const { polled } = await runFor({ a: 3, b: 3, c: 1 }, () => ({ signal: controller.signal }));
		expect(polled).toBeLessThan(7);
	}
});

test("a sweep that was over before its lanes were opened polls nothing", async () => {
	const ended = (lanes: Lanes) => {
		lanes.end(null);
		return {};
	};
	expect(await runFor({ a: 3, b: 3 }, ended)).toMatchObject({ polled: 0, elapsed: 0 });
});

test("a sweep whose signal was aborted before it began sends nothing", async () => {
	expect(await runFor({ a: 3 }, () => ({ signal: AbortSignal.abort() }))).toMatchObject({ polled: 0 });
});

test("an empty source is done at once", async () => {
	expect(await runFor({}, () => ({}))).toMatchObject({ polled: 0, putOff: 0, elapsed: 0 });
});

test("a fault in the work ends the sweep and is told", async () => {
	const running = runFor(
		{ a: 100, b: 100 },
		() => ({}),
		(task) => {
			if (task.number === 3) throw new Error("a fault");
		},
	);
	await expect(running).rejects.toThrow("a fault");
});

test("a fault of the source ends the sweep and is told", async () => {
	const clock = createVirtualClock();
	const lanes = createLanes({ clock, concurrency: 10, policyOf: () => DEFAULT_LANE_POLICY });
	const source = { ...sourceOf({ a: 3 }), draw: () => Promise.reject(new Error("the disk is gone")) };
	await expect(runLanes(source, async () => undefined, { lanes })).rejects.toThrow("the disk is gone");
});

test("polls that first ask in another lane do not hold up their own", async () => {
	const clock = createVirtualClock();
	const start = clock.now();
	const lanes = createLanes({ clock, concurrency: 50, policyOf: () => DEFAULT_LANE_POLICY });
	await runLanes(
		sourceOf({ shortener: 12 }),
		async (task) => {
			for (const lane of ["shortener", `host${task.number}`, `host${task.number}`]) {
				await lanes.run(laneKey(lane), async (pass) => pass.sent());
			}
		},
		{ lanes },
	);
	expect(clock.now() - start).toBeLessThan(15_000);
});

test("the clock of the computer being set back does not hold a lane", async () => {
	const clock = createVirtualClock();
	const start = clock.now();
	let setBack = 0;
	const jumping = { ...clock, now: () => instant(clock.now() - setBack) };
	const lanes = createLanes({ clock: jumping, concurrency: 1, policyOf: () => DEFAULT_LANE_POLICY });
	await lanes.run(laneKey("a"), async (pass) => pass.sent());
	setBack = 3_600_000;
	await lanes.run(laneKey("a"), async (pass) => pass.sent());
	expect(clock.now() - start).toBeLessThan(2500);
});

test("lanes that have nothing more to do are forgotten", async () => {
	const clock = createVirtualClock();
	const lanes = createLanes({ clock, concurrency: 10, policyOf: () => DEFAULT_LANE_POLICY });
	const idle: string[] = [];
	lanes.onIdle((key) => void idle.push(key));
	await runLanes(
		sourceOf({ a: 2, b: 1 }),
		async (task) => void (await lanes.run(task.lane, async (pass) => pass.sent())),
		{ lanes },
	);
	expect(idle.sort()).toEqual(["a", "b"]);
});

test("lanes that were stopped before the run put off all their targets, and the others are polled", async () => {
	const clock = createVirtualClock();
	const lanes = createLanes({ clock, concurrency: 1, policyOf: () => DEFAULT_LANE_POLICY });
	for (const name of ["first", "second"]) lanes.rateLimited(laneKey(name), 86_400_000);
	const polled: string[] = [];
	const stopped: string[] = [];
	await runLanes(
		sourceOf({ first: 30, second: 20, fine: 10 }),
		async (task, lane) => {
			await lanes.run(task.lane, async (pass) => pass.sent());
			polled.push(task.lane);
			lane.note("definite");
		},
		{ lanes, onStopped: ({ key, reason }) => stopped.push(`${key} ${reason}`) },
	);
	expect(stopped).toEqual(["first retry-after", "second retry-after"]);
	expect(polled).toHaveLength(10);
});

test("a lane that waits long is slept for once, however busy the others are", async () => {
	const clock = createVirtualClock();
	let asleep = 0;
	let most = 0;
	const counting: Clock = {
		now: () => clock.now(),
		sleep: async (duration, signal) => {
			most = Math.max(most, ++asleep);
			await clock.sleep(duration, signal);
			asleep--;
		},
	};
	const lanes = createLanes({ clock: counting, concurrency: 10, policyOf: () => DEFAULT_LANE_POLICY });
	await runLanes(
		sourceOf({ waiting: 2, busy: 100 }),
		async (task) => {
			await lanes.run(task.lane, async (pass) => pass.sent());
			if (task.lane === laneKey("waiting")) lanes.rateLimited(task.lane, 200_000);
		},
		{ lanes },
	);
	expect(most).toBeLessThan(5);
});
