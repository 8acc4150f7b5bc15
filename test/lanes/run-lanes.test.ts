import { expect, test } from "vitest";
import { laneKey } from "../../src/domain/target.ts";
import { millis } from "../../src/domain/time.ts";
import { DEFAULT_LANE_POLICY, type LanePolicy } from "../../src/lanes/lane-policy.ts";
import { createLanes } from "../../src/lanes/lanes.ts";
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
		{ lanes, clock },
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
			clock,
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
