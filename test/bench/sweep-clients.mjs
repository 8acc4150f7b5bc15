// One measured client in a process of its own: `node sweep-clients.mjs NAME`, told by a message what to poll.
// Sends back seconds, CPU seconds and peak memory of the polling alone; start-up and import are not in it.
import { performance } from "node:perf_hooks";
import { urlsOf } from "./sweep-urls.mjs";

const CONCURRENCY = 100;
const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url));

const undiciRequest = async (order) => {
	const { Agent, request } = await import("undici");
	const urls = urlsOf(order);
	return async () => {
		const dispatcher = new Agent();
		let next = 0;
		const worker = async () => {
			while (next < urls.length) {
				const { body } = await request(urls[next++], { dispatcher });
				await body.arrayBuffer();
			}
		};
		await Promise.all(Array.from({ length: CONCURRENCY }, worker));
		await dispatcher.close();
		return urls.length;
	};
};

/** The floor: dispatch on one bare Client a host, nothing else done. */
const undiciClient = async (order) => {
	const { Client } = await import("undici");
	const byOrigin = new Map();
	for (const url of urlsOf(order)) {
		const { origin, pathname } = new URL(url);
		if (!byOrigin.has(origin)) byOrigin.set(origin, []);
		byOrigin.get(origin).push(pathname);
	}
	const ask = (client, path) =>
		new Promise((resolve, reject) => {
			const handler = {
				onConnect() {},
				onHeaders: () => true,
				onData: () => true,
				onComplete: resolve,
				onError: reject,
			};
			client.dispatch({ path, method: "GET" }, handler);
		});
	const all = [...byOrigin].sort((a, b) => b[1].length - a[1].length);
	return async () => {
		let next = 0;
		const worker = async () => {
			while (next < all.length) {
				const [origin, paths] = all[next++];
				const client = new Client(origin);
				for (const path of paths) await ask(client, path);
				await client.close();
			}
		};
		await Promise.all(Array.from({ length: CONCURRENCY }, worker));
		return order.count;
	};
};

const networkOf = async (hosts) => {
	const { createLanes } = await dist("lanes/lanes.js");
	const { lanePolicies } = await dist("lanes/lane-policy.js");
	const { createFetcher } = await dist("fetch/fetcher.js");
	const { DEFAULT_FETCH_SETTINGS } = await dist("fetch/settings.js");
	const { systemClock: clock } = await dist("clock.js");
	const lanes = createLanes({ clock, concurrency: CONCURRENCY, policyOf: lanePolicies({ kind: "off" }, new Map()) });
	const settings = { ...DEFAULT_FETCH_SETTINGS, userAgent: "stillup/bench", allowPrivate: true };
	return { clock, lanes, fetcher: createFetcher(settings, { clock, lanes, laneOf: (url) => url.hostname }), hosts };
};

/** Lanes and fetch alone, from a list in memory. */
const fetchAlone = async (order) => {
	const { runLanes } = await dist("lanes/run-lanes.js");
	const { clock, lanes, fetcher } = await networkOf();
	const byLane = new Map();
	for (const url of urlsOf(order)) {
		const key = new URL(url).hostname;
		if (!byLane.has(key)) byLane.set(key, []);
		byLane.get(key).push(url);
	}
	const all = [...byLane].sort((a, b) => b[1].length - a[1].length);
	const cursors = new Map();
	const source = {
		lanes: async function* () {
			for (const [key, urls] of all) yield { key, count: urls.length };
		},
		draw: async (key, limit) => {
			const from = cursors.get(key) ?? 0;
			cursors.set(key, from + limit);
			return byLane.get(key).slice(from, from + limit);
		},
	};
	return async () => {
		let good = 0;
		await runLanes(
			source,
			async (url, lane) => {
				const answer = await fetcher.fetch({ url, method: "GET", fields: {}, body: null, followRedirects: true });
				if (answer.kind === "answered" && answer.exchange.outcome.kind === "response") good++;
				lane.note("definite");
			},
			{ lanes, clock },
		);
		await fetcher.close();
		return good;
	};
};

/** The whole sweep (select, fetch, classify, store) as the command does it; only loading the program is not counted. */
const wholeSweep = async ({ db }) => {
	const { main } = await dist("cli/main.js");
	const { limitHeapGrowth } = await dist("cli/heap-growth.js");
	limitHeapGrowth();
	const { systemClock: clock } = await dist("clock.js");
	for (const module of [
		"pipeline/sweep.js",
		"pipeline/network.js",
		"store/sqlite/sqlite-store.js",
		"cli/load-rules.js",
	]) {
		await dist(module);
	}
	const flags = [
		"--all",
		"--per-host",
		"off",
		"--concurrency",
		String(CONCURRENCY),
		"--allow-private",
		"--no-controls",
	];
	return async () => {
		let out = "";
		const sink = (write) => ({ write, drained: async () => undefined, isTerminal: false, columns: 80 });
		const code = await main(["sweep", "--db", db, "--json", ...flags], {
			stdout: sink((text) => {
				out += text;
			}),
			stderr: sink(() => undefined),
			stdin: () => process.stdin,
			variables: {},
			workingFolder: process.cwd(),
			clock,
			interruption: new AbortController().signal,
			nodePath: process.execPath,
			programPath: "stillup",
		});
		if (code !== 0) throw new Error(`sweep ended with ${code}: ${out}`);
		return JSON.parse(out).live;
	};
};

const linkinator = async (order) => {
	const { LinkChecker } = await import(`${process.env.LINKINATOR}/build/src/index.js`);
	const urls = urlsOf(order);
	return async () => {
		const checker = new LinkChecker();
		const { links } = await checker.check({ path: urls, concurrency: CONCURRENCY, recurse: false, timeout: 30_000 });
		return links.filter((link) => link.state === "OK").length;
	};
};

const CLIENTS = {
	"undici-request": undiciRequest,
	"undici-client": undiciClient,
	fetch: fetchAlone,
	sweep: wholeSweep,
	linkinator,
};

process.once("message", async (order) => {
	const run = await CLIENTS[process.argv[2]](order);
	globalThis.gc?.();
	const cpu = process.cpuUsage();
	const from = performance.now();
	const good = await run();
	const seconds = (performance.now() - from) / 1000;
	const { user, system } = process.cpuUsage(cpu);
	process.send({ good, seconds, cpu: (user + system) / 1e6, rss: process.resourceUsage().maxRSS / 1024 }, () =>
		process.exit(0),
	);
});
process.send("ready");
