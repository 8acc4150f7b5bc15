// A sweep against a bare undici.request loop, curl --parallel and linkinator, interleaved (A B C … C B A …), medians and ratios.
//   npm run build && node test/bench/sweep.mjs [--urls 20000] [--bytes 2048] [--hosts 200] [--rounds 3] [--even]
//     [--peers undici-request,fetch,sweep,curl,linkinator]
// linkinator is taken from LINKINATOR=<its folder> where that is set; curl from the PATH.
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { urlsOf } from "./sweep-urls.mjs";

const { values } = parseArgs({
	options: {
		urls: { type: "string", default: "20000" },
		bytes: { type: "string", default: "2048" },
		hosts: { type: "string", default: "200" },
		rounds: { type: "string", default: "3" },
		even: { type: "boolean", default: false },
		peers: { type: "string", default: "undici-request,fetch,sweep,curl,linkinator" },
	},
});
const [count, bytes, hosts, rounds] = [values.urls, values.bytes, values.hosts, values.rounds].map(Number);
const { even } = values;
const here = (name) => new URL(name, import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "stillup-bench-"));

/** A process may hold some thousand sockets: many hosts are shared out among servers. */
const HOSTS_A_SERVER = 4000;
const servers = [];
let port = 0;
for (let first = 0; first < hosts; first += HOSTS_A_SERVER) {
	const range = [Math.min(HOSTS_A_SERVER, hosts - first), bytes, first, port];
	const server = fork(here("sweep-server.mjs"), range.map(String));
	servers.push(server);
	[{ port }] = await once(server, "message");
}
const countsOfServer = async () => {
	let requests = 0;
	let connections = 0;
	for (const server of servers) {
		server.send("counts");
		const [counts] = await once(server, "message");
		requests += counts.requests;
		connections += counts.connections;
	}
	return { requests, connections };
};

const template = join(folder, "template.db");
const importList = async (urls) => {
	const list = join(folder, "list.csv");
	writeFileSync(list, `url,reported_at\n${urls.map((url) => `${url},2026-01-01`).join("\n")}\n`);
	const program = spawn(process.execPath, [here("../../bin/stillup.js"), "import", list, "--db", template, "--quiet"], {
		stdio: "inherit",
	});
	const [code] = await once(program, "exit");
	if (code !== 0) throw new Error(`import ended with ${code}`);
};

const measureClient = async (name, order) => {
	const child = fork(here("sweep-clients.mjs"), [name], { execArgv: ["--expose-gc"] });
	await once(child, "message");
	child.send(order);
	const [result] = await Promise.race([
		once(child, "message"),
		once(child, "exit").then(([code]) => Promise.reject(new Error(`${name} ended with ${code}`))),
	]);
	return result;
};

/** Peak memory of a process that is not ours to ask: the kernel's high-water mark, read until it is gone. */
const watchMemory = (pid) => {
	let peak = 0;
	const timer = setInterval(() => {
		try {
			peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0));
		} catch {
			clearInterval(timer);
		}
	}, 20);
	return () => {
		clearInterval(timer);
		return peak / 1024;
	};
};

const measureCurl = async (order) => {
	const config = join(folder, "curl.txt");
	writeFileSync(
		config,
		urlsOf(order)
			.map((url) => `url="${url}"\noutput=/dev/null`)
			.join("\n"),
	);
	const script = `TIMEFORMAT='%R %U %S'; time curl --silent --parallel --parallel-max 100 --config ${config} & wait $!`;
	const from = performance.now();
	const shell = spawn("bash", ["-c", script], { stdio: ["ignore", "ignore", "pipe"] });
	const finder = setInterval(async () => {
		const { execSync } = await import("node:child_process");
		try {
			const [pid] = execSync(`pgrep -P ${shell.pid} -x curl || pgrep -n -x curl`, { encoding: "utf8" }).split("\n");
			memory ??= watchMemory(pid);
			clearInterval(finder);
		} catch {}
	}, 30);
	let memory = null;
	let timing = "";
	shell.stderr.on("data", (data) => {
		timing += data;
	});
	await once(shell, "close");
	clearInterval(finder);
	const [, user = 0, system = 0] = /([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(timing)?.slice(1).map(Number) ?? [];
	return { good: count, seconds: (performance.now() - from) / 1000, cpu: user + system, rss: memory?.() ?? 0 };
};

const LINKINATOR_SHARE = 10;
const orderFor = (name, round) => {
	const order = { count: name === "linkinator" ? Math.ceil(count / LINKINATOR_SHARE) : count, hosts, port, even };
	if (name !== "sweep") return order;
	const db = join(folder, `${round}.db`);
	copyFileSync(template, db);
	return { ...order, db };
};

const peers = values.peers
	.split(",")
	.filter((name) => name !== "linkinator" || existsSync(process.env.LINKINATOR ?? "/nowhere"));
const results = Object.fromEntries(peers.map((name) => [name, []]));
try {
	if (peers.includes("sweep")) await importList(urlsOf({ count, hosts, port, even }));
	for (let round = 0; round < rounds; round++) {
		for (const name of round % 2 === 0 ? peers : [...peers].reverse()) {
			await countsOfServer();
			const order = orderFor(name, round);
			const result = name === "curl" ? await measureCurl(order) : await measureClient(name, order);
			const seen = await countsOfServer();
			if (result.good !== order.count) throw new Error(`${name} read ${result.good} of ${order.count}`);
			results[name].push({
				...result,
				rate: order.count / result.seconds,
				cpuEach: (1000 * result.cpu) / order.count,
				...seen,
				asked: order.count,
			});
		}
	}
} finally {
	for (const server of servers) server.disconnect();
	rmSync(folder, { recursive: true });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const medianOf = (name, field) => median(results[name].map((result) => result[field]));
const ratio = (name, base, field) =>
	results[base] === undefined ? "" : (medianOf(name, field) / medianOf(base, field)).toFixed(2);
const table = peers.map((name) => ({
	peer: name,
	"URLs/s": Math.round(medianOf(name, "rate")),
	"x undici": ratio(name, "undici-request", "rate"),
	"x curl": ratio(name, "curl", "rate"),
	"x linkinator": ratio(name, "linkinator", "rate"),
	"CPU ms/URL": medianOf(name, "cpuEach").toFixed(3),
	"x CPU undici": ratio(name, "undici-request", "cpuEach"),
	"peak MiB": Math.round(medianOf(name, "rss")),
	"requests/URL": (medianOf(name, "requests") / medianOf(name, "asked")).toFixed(2),
	connections: medianOf(name, "connections"),
}));
console.log(
	`${count} URLs, ${hosts} hosts${even ? " drawn evenly" : " (Zipf 1)"}, ${bytes} bytes, concurrency 100, no rate limit, ${rounds} rounds`,
);
console.table(table);
console.log(
	"aims of issue 4: sweep at 2 KB >= 1.5x undici, <= 0.6x its CPU; at 30 KB >= 1.0x; >= 0.8x curl; >= 6x linkinator; <= 180 MB",
);
