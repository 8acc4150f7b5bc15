// Names a second: 10,000 names, asked 100 at a time, from a resolver on loopback that answers each query after 50 ms.
//   npm run build && node test/bench/dns.mjs [--names 10000] [--delay 50] [--rounds 3]
// Beside stillup's resolver (both families, a cache, the system's as fallback) the bare dns.Resolver.resolve4. dns.lookup, which
// undici and node:http use by default, cannot be pointed at another server; performance.md measured it at 39 names a second.

import { fork } from "node:child_process";
import { createSocket } from "node:dgram";
import { promises as dns } from "node:dns";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";

/** The name server, in a process of its own: A is answered with an address, AAAA with none (RFC 1035 section 4). */
const serve = async (delay) => {
	const socket = createSocket({ type: "udp4", recvBufferSize: 4 * 1024 * 1024 });
	socket.on("message", (query, { port, address }) => {
		let end = 12;
		while (query[end] > 0) end += query[end] + 1;
		end += 5;
		const isAddress = query.readUInt16BE(end - 4) === 1;
		const head = Buffer.from(query.subarray(0, end));
		head.writeUInt16BE(0x8180, 2);
		head.writeUInt16BE(isAddress ? 1 : 0, 6);
		head.writeUInt32BE(0, 8);
		const answer = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1]);
		setTimeout(() => socket.send(isAddress ? Buffer.concat([head, answer]) : head, port, address), delay);
	});
	socket.bind(0, "127.0.0.1");
	await once(socket, "listening");
	process.on("disconnect", () => process.exit(0));
	process.send(`127.0.0.1:${socket.address().port}`);
};

const measure = async (resolve, names) => {
	let next = 0;
	let found = 0;
	const cpu = process.cpuUsage();
	const from = performance.now();
	const worker = async () => {
		while (next < names.length) {
			const addresses = await resolve(names[next++]);
			if (addresses.length > 0) found++;
		}
	};
	await Promise.all(Array.from({ length: 100 }, worker));
	const seconds = (performance.now() - from) / 1000;
	const { user, system } = process.cpuUsage(cpu);
	if (found !== names.length) throw new Error(`${found} of ${names.length} names found`);
	return { rate: names.length / seconds, cpu: (user + system) / names.length };
};

const main = async () => {
	const { values } = parseArgs({
		options: {
			names: { type: "string", default: "10000" },
			delay: { type: "string", default: "50" },
			rounds: { type: "string", default: "3" },
		},
	});
	const { createResolver, systemNameServices } = await import("../../dist/fetch/resolver.js");
	const { systemClock: clock } = await import("../../dist/clock.js");
	const child = fork(new URL(import.meta.url).pathname, ["serve", values.delay]);
	const [server] = await once(child, "message");
	const rates = { "dns.Resolver.resolve4": [], "stillup's resolver": [] };
	for (let round = 0; round < Number(values.rounds); round++) {
		const names = Array.from({ length: Number(values.names) }, (_, i) => `host${i}.round${round}.example.net`);
		const bare = new dns.Resolver();
		bare.setServers([server]);
		const own = createResolver({
			clock,
			overrides: new Map(),
			services: systemNameServices([server]),
			limitMs: 10_000,
		});
		rates["dns.Resolver.resolve4"].push(await measure((name) => bare.resolve4(name), names));
		rates["stillup's resolver"].push(await measure(own, names));
	}
	child.disconnect();
	const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
	console.log(
		`${values.names} names, 100 at a time, answers after ${values.delay} ms, medians of ${values.rounds} rounds`,
	);
	console.table(
		Object.entries(rates).map(([way, all]) => ({
			way,
			"names/s": Math.round(median(all.map((each) => each.rate))),
			"CPU us/name": Math.round(median(all.map((each) => each.cpu))),
		})),
	);
	console.log("aim of issue 4: >= 1000 names/s");
};

if (process.argv[2] === "serve") await serve(Number(process.argv[3]));
else await main();
