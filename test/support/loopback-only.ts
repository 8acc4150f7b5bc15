import dgram from "node:dgram";
import dns from "node:dns";
import dnsPromises from "node:dns/promises";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";
import { afterEach, expect } from "vitest";

// No test may send a packet to any address but loopback. What one tries is refused before it leaves, and the test fails, also
// where the program took the refusal for an answer of the outside world. Programs that a test starts are not watched.

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|localhost|::|0\.0\.0\.0|)$/i;
const tried: string[] = [];

const refused = (what: string): Error => {
	tried.push(what);
	return Object.assign(new Error(`a test tried to leave this machine: ${what}`), { code: "ELEFTLOOPBACK" });
};
const isHere = (host: unknown): boolean => typeof host !== "string" || LOOPBACK.test(host.replace(/^\[|\]$/g, ""));

type AnyFunction = (this: unknown, ...given: unknown[]) => unknown;

/** Replaces a method by one that first asks `isAllowed`. */
const guard = (
	owner: object,
	name: string,
	target: (self: unknown, given: readonly unknown[]) => string | null,
): void => {
	const before: unknown = Reflect.get(owner, name);
	if (typeof before !== "function") return;
	const guarded: AnyFunction = function (...given) {
		const place = target(this, given);
		if (place !== null) throw refused(`${name} ${place}`);
		return Reflect.apply(before, this, given);
	};
	Reflect.set(owner, name, guarded);
};

const hostOf = (given: unknown): unknown =>
	typeof given === "object" && given !== null && "host" in given && !("path" in given && given.path)
		? given.host
		: null;

guard(Socket.prototype, "connect", (_, [first, second]) => {
	const options: unknown = Array.isArray(first) ? first[0] : first;
	const host = typeof first === "number" ? second : hostOf(options);
	// Names are told by whoever resolves them.
	return isHere(host) || !/^[\d.]+$|:/.test(String(host)) ? null : String(host);
});
guard(dgram.Socket.prototype, "send", (_, given) => {
	const host = given.findLast((one) => typeof one === "string" && one !== given[0]);
	return isHere(host) ? null : String(host);
});
for (const owner of [dns, dnsPromises]) guard(owner, "lookup", (_, [host]) => (isHere(host) ? null : String(host)));
for (const owner of [dns.Resolver.prototype, dnsPromises.Resolver.prototype])
	for (const name of ["resolve", "resolve4", "resolve6", "resolveAny", "reverse"])
		guard(owner, name, (self, [host]) => {
			const servers = self instanceof dns.Resolver || self instanceof dnsPromises.Resolver ? self.getServers() : [];
			const away = servers.find((server) => !isHere(server.replace(/:\d+$/, "")) && !isHere(server));
			return away === undefined ? null : `${String(host)} at ${away}`;
		});

// For `import { lookup } from "node:dns/promises"`.
syncBuiltinESMExports();

afterEach(() => {
	expect(tried.splice(0)).toEqual([]);
});
