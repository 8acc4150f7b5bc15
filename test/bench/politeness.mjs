// Politeness on a simulated clock: 100,000 targets over 5,000 hosts of Zipf sizes, 10 requests a second and host, against the ideal
// finishing time, max over the hosts of (n - 1) / rate + service, or N × service / concurrency where that binds.
//   npm run build && node test/bench/politeness.mjs [--targets 100000] [--hosts 5000] [--rate 10] [--concurrency 100]
// The clock jumps to the next sleeper whenever nothing else is going on; the lanes are the real ones, only sockets are left out.
import { parseArgs } from "node:util";
import { createIndexedHeap } from "../../dist/lanes/indexed-heap.js";
import { DEFAULT_LANE_POLICY } from "../../dist/lanes/lane-policy.js";
import { createLanes } from "../../dist/lanes/lanes.js";
import { runLanes } from "../../dist/lanes/run-lanes.js";
import { drawHosts, seeded } from "./sweep-urls.mjs";

const { values } = parseArgs({
	options: {
		targets: { type: "string", default: "100000" },
		hosts: { type: "string", default: "5000" },
		rate: { type: "string", default: "10" },
		concurrency: { type: "string", default: "100" },
	},
});
const [targets, hosts, rate, concurrency] = [values.targets, values.hosts, values.rate, values.concurrency].map(Number);

/** A clock that jumps to the next sleeper as soon as all other work is done. */
const createSimulatedClock = () => {
	const sleepers = createIndexedHeap((a, b) => a.at < b.at || (a.at === b.at && a.order < b.order));
	let now = 0;
	let order = 0;
	let ticking = false;
	const tick = () => {
		const next = sleepers.first();
		if (next === null) {
			ticking = false;
			return;
		}
		now = Math.max(now, next.at);
		for (let due = next; due !== null && due.at <= now; due = sleepers.first()) {
			sleepers.remove(due);
			due.wake();
		}
		setImmediate(tick);
	};
	return {
		now: () => Math.trunc(now),
		sleep: (duration) =>
			new Promise((wake) => {
				sleepers.place({ at: now + duration, order: order++, wake, places: [-1] });
				if (!ticking) {
					ticking = true;
					setImmediate(tick);
				}
			}),
	};
};

const clock = createSimulatedClock();
const counts = new Map();
for (const host of drawHosts(targets, hosts, false)) counts.set(host, (counts.get(host) ?? 0) + 1);
const lanesOfList = [...counts]
	.map(([host, count]) => ({ key: `host${host}`, count }))
	.sort((a, b) => b.count - a.count);
const cursors = new Map(lanesOfList.map(({ key, count }) => [key, { left: count }]));
const source = {
	lanes: async function* () {
		yield* lanesOfList;
	},
	draw: async (key, limit) => {
		const cursor = cursors.get(key);
		const size = Math.min(limit, cursor.left);
		cursor.left -= size;
		return Array.from({ length: size }, () => key);
	},
};

const random = seeded(7);
const service = () => 20 + 60 * random();
const MEAN_SERVICE_MS = 50;
const hits = new Map();
let polled = 0;
let inFlight = 0;
let mostInFlight = 0;
const mostAtHost = { open: 0 };
const open = new Map();

const policy = { ...DEFAULT_LANE_POLICY, spacingMs: 1000 / rate };
const lanes = createLanes({ clock, concurrency, policyOf: () => policy, random });
const cpu = process.cpuUsage();
await runLanes(
	source,
	async (key, lane) => {
		await lanes.run(key, async (pass) => {
			mostInFlight = Math.max(mostInFlight, ++inFlight);
			open.set(key, (open.get(key) ?? 0) + 1);
			mostAtHost.open = Math.max(mostAtHost.open, open.get(key));
			pass.sent();
			if (!hits.has(key)) hits.set(key, []);
			hits.get(key).push(clock.now());
			await clock.sleep(service());
			open.set(key, open.get(key) - 1);
			inFlight--;
		});
		lane.note("definite");
		polled++;
	},
	{ lanes, clock },
);
const { user, system } = process.cpuUsage(cpu);

let peak = 0;
let smallestGap = Number.POSITIVE_INFINITY;
for (const times of hits.values()) {
	let from = 0;
	for (let to = 0; to < times.length; to++) {
		while (times[to] - times[from] >= 1000) from++;
		peak = Math.max(peak, to - from + 1);
		if (to > 0) smallestGap = Math.min(smallestGap, times[to] - times[to - 1]);
	}
}
const largest = lanesOfList[0].count;
const bound = Math.max(((largest - 1) * 1000) / rate + MEAN_SERVICE_MS, (targets * MEAN_SERVICE_MS) / concurrency);
const took = clock.now();
console.log(
	`${targets} targets, ${lanesOfList.length} hosts (largest ${largest}), ${rate}/s a host, concurrency ${concurrency}`,
);
console.table([
	{
		polled,
		"finished s": (took / 1000).toFixed(1),
		"bound s": (bound / 1000).toFixed(1),
		"x bound": (took / bound).toFixed(3),
		"peak in 1 s at a host": peak,
		"smallest gap ms": smallestGap,
		"open at a host": mostAtHost.open,
		"in flight": mostInFlight,
		"CPU us/target": (((user + system) / targets) | 0).toString(),
		"peak MiB": Math.round(process.resourceUsage().maxRSS / 1024),
	},
]);
console.log("aims of issue 4: finishing time <= 1.05x the bound, and no host over its rate in any second");
