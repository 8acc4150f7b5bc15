import { promises as dns } from "node:dns";
import { lookup as systemLookup } from "node:dns/promises";
import type { Clock } from "../clock.ts";
import { createBoundedMap } from "../domain/bounded-map.ts";
import { FailureError } from "./failure-of.ts";
import { isLocalhost } from "./hostname.ts";

// Names are resolved by c-ares, outside the thread pool: getaddrinfo gets half of libuv's four threads, 39 names a second when an
// answer takes 50 ms. The system's resolver is asked before a name is called unknown: hosts file, search domains, mDNS.

export type ResolvedAddress = { readonly address: string; readonly family: 4 | 6 };

/** The addresses of a host name; rejects with a FailureError (`name-not-found`, `resolver-failed`). */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** The part of dns.promises that is used, so that tests can stand in for it. */
export type NameServices = {
	resolve4(hostname: string): Promise<string[]>;
	resolve6(hostname: string): Promise<string[]>;
	/** getaddrinfo. */
	lookup(hostname: string): Promise<readonly { address: string; family: number }[]>;
};

export type ResolverSettings = {
	readonly clock: Clock;
	/** `--resolve HOST:ADDRESS`, host names in lower case. */
	readonly overrides: ReadonlyMap<string, readonly string[]>;
	readonly services?: NameServices;
	/** How long resolving one name may take, in ms of real time: several dead name servers take minutes to be given up. */
	readonly limitMs: number;
};

const QUERY_TIMEOUT_MS = 2000;
const QUERY_TRIES = 2;
/** How long answers are kept, in ms: a sweep looks at a host for minutes, and a failure should not stick. */
const KEEP_ANSWER_MS = 600_000;
const KEEP_FAILURE_MS = 30_000;
const KEEP_KNOWN_MS = 60_000;
/** Names kept at most; the oldest goes first. */
const KEPT_NAMES = 10_000;

/**
 * Names that the public DNS does not know by design (RFC 6761, 6762, 7686, 8375, 9476; ICANN's `internal`): "not found" there
 * says nothing about the host, so it must not read as gone.
 */
const SPECIAL_USE =
	/(?:^|\.)(?:onion|alt|local|localhost|localdomain|internal|intranet|lan|home|corp|test|invalid|example|home\.arpa|i2p|bit|eth)$/;

/** This machine: no name server is asked for its names (RFC 6761 section 6.3). */
const LOOPBACK: readonly ResolvedAddress[] = [
	{ address: "127.0.0.1", family: 4 },
	{ address: "::1", family: 6 },
];

/** A name that is certainly there (kept by IANA, RFC 2606): who says that it is not knows nothing of the public DNS. */
const KNOWN_NAME = "example.com";

export const systemNameServices = (servers?: readonly string[]): NameServices => {
	const resolver = new dns.Resolver({ timeout: QUERY_TIMEOUT_MS, tries: QUERY_TRIES });
	if (servers !== undefined) resolver.setServers(servers);
	return {
		resolve4: (hostname) => resolver.resolve4(hostname),
		resolve6: (hostname) => resolver.resolve6(hostname),
		lookup: (hostname) => systemLookup(hostname, { all: true, verbatim: true }),
	};
};

const codeOf = (error: unknown): string =>
	error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "EUNKNOWN";

type Query = { readonly addresses: readonly string[] } | { readonly code: string };

const query = async (answer: Promise<string[]>): Promise<Query> => {
	try {
		return { addresses: await answer };
	} catch (error) {
		return { code: codeOf(error) };
	}
};

/** Both families in turn, IPv6 first (RFC 8305 section 4). */
const interleave = (v6: readonly string[], v4: readonly string[]): ResolvedAddress[] => {
	const addresses: ResolvedAddress[] = [];
	for (let i = 0; i < Math.max(v6.length, v4.length); i++) {
		const six = v6[i];
		const four = v4[i];
		if (six !== undefined) addresses.push({ address: six, family: 6 });
		if (four !== undefined) addresses.push({ address: four, family: 4 });
	}
	return addresses;
};

const askSystem = async (services: NameServices, hostname: string): Promise<readonly ResolvedAddress[] | string> => {
	try {
		const found = await services.lookup(hostname);
		return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
	} catch (error) {
		return codeOf(error);
	}
};

const resolveName = async (
	services: NameServices,
	hostname: string,
	knowsNames: () => Promise<boolean>,
): Promise<readonly ResolvedAddress[]> => {
	const name = hostname.endsWith(".") ? hostname.slice(0, -1) : hostname;
	if (isLocalhost(name)) return LOOPBACK;
	const [v6, v4] = await Promise.all([query(services.resolve6(hostname)), query(services.resolve4(hostname))]);
	const found = interleave("addresses" in v6 ? v6.addresses : [], "addresses" in v4 ? v4.addresses : []);
	if (found.length > 0) return found;
	const system = await askSystem(services, hostname);
	if (typeof system !== "string" && system.length > 0) return system;

	const codes = [v6, v4].map((answer) => ("code" in answer ? answer.code : "ENODATA"));
	const isPublic = name.includes(".") && !SPECIAL_USE.test(name);
	// Only when the DNS says NXDOMAIN for both families, the system agrees and names are known at all is this one gone.
	if (codes.every((code) => code === "ENOTFOUND") && system === "ENOTFOUND" && isPublic) {
		if (await knowsNames())
			throw new FailureError("name-not-found", "ENOTFOUND", `${hostname} does not exist (NXDOMAIN)`);
		const message = `the resolver says that ${hostname} does not exist, but also that ${KNOWN_NAME} does not`;
		throw new FailureError("resolver-failed", "ENOTFOUND", message);
	}
	const code = codes.find((each) => each !== "ENOTFOUND") ?? (typeof system === "string" ? system : "ENODATA");
	throw new FailureError("resolver-failed", code, `${hostname} could not be resolved (${code})`);
};

/** The addresses, or the failure to find them in time: a resolver that does not answer is no host that does not. */
const withinLimit = (
	answer: Promise<readonly ResolvedAddress[]>,
	hostname: string,
	limitMs: number,
): Promise<readonly ResolvedAddress[]> =>
	new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			reject(new FailureError("resolver-failed", "ETIMEOUT", `${hostname} was not resolved within ${limitMs} ms`));
		}, limitMs);
		answer.then(resolve, reject).finally(() => clearTimeout(timer));
	});

/** A resolver with a cache for the sweep; a name that is being resolved is asked for once. */
export const createResolver = ({
	clock,
	overrides,
	services = systemNameServices(),
	limitMs,
}: ResolverSettings): Resolve => {
	type Kept = { readonly answer: Promise<readonly ResolvedAddress[]>; until: number };
	const kept = createBoundedMap<Kept>(KEPT_NAMES);
	let known: { readonly answer: Promise<boolean>; readonly until: number } | null = null;

	/** Asked with each name that is said not to exist, and once a minute at most: lines and resolvers change under a sweep. */
	const knowsNames = async (): Promise<boolean> => {
		if (known === null || known.until <= clock.now()) {
			const answer = query(services.resolve4(KNOWN_NAME)).then(
				(found) => "addresses" in found && found.addresses.length > 0,
			);
			known = { answer, until: clock.now() + KEEP_KNOWN_MS };
		}
		return known.answer;
	};

	const ask = (hostname: string): Promise<readonly ResolvedAddress[]> => {
		const answer = withinLimit(resolveName(services, hostname, knowsNames), hostname, limitMs);
		const entry: Kept = { answer, until: clock.now() + KEEP_ANSWER_MS };
		kept.set(hostname, entry);
		answer.catch(() => {
			entry.until = clock.now() + KEEP_FAILURE_MS;
		});
		return answer;
	};

	return (hostname) => {
		const name = hostname.toLowerCase();
		const override = overrides.get(name);
		if (override !== undefined) {
			return Promise.resolve(override.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
		}
		const known = kept.get(name);
		return known !== undefined && known.until > clock.now() ? known.answer : ask(name);
	};
};
