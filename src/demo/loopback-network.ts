import { connect } from "node:net";
import type { RuleSet } from "../classify/rule-set.ts";
import { createFetcher } from "../fetch/fetcher.ts";
import { DEFAULT_FETCH_SETTINGS } from "../fetch/settings.ts";
import { lanePolicies } from "../lanes/lane-policy.ts";
import { createLanes } from "../lanes/lanes.ts";
import type { Network } from "../pipeline/network.ts";
import type { Chance } from "./chance.ts";
import { LOOPBACK, type SimulatedWeb } from "./simulated-web.ts";
import type { StudyClock } from "./study-clock.ts";

/** Node's own code for a name that does not exist; no resolver is asked. */
const noSuchName = async (): Promise<never> => {
	throw Object.assign(new Error("this name is not simulated"), { code: "ENOTFOUND" });
};

/**
 * The network of one simulated sweep: the real fetcher and lanes, with every socket led to the simulated web, https too
 * (TLS needs certificates, which nobody can have for these names). One request at a time, so that the order of answers
 * and with it every instant is the same in each run.
 */
export const openLoopbackNetwork = (
	web: SimulatedWeb,
	rules: RuleSet,
	{ clock, chance, userAgent }: { readonly clock: StudyClock; readonly chance: Chance; readonly userAgent: string },
): Network => {
	const { laneOf, lanePolicies: platforms } = rules.canonicaliser;
	const lanes = createLanes({ clock, concurrency: 1, policyOf: lanePolicies(null, platforms), random: chance });
	const settings = {
		...DEFAULT_FETCH_SETTINGS,
		userAgent,
		resolve: new Map(web.hosts.map((host) => [host, [LOOPBACK]])),
		allowPrivate: true,
	};
	const fetcher = createFetcher(settings, {
		clock,
		lanes: { ...lanes, run: (key, ask, signal) => lanes.run(key, (pass) => clock.hold(() => ask(pass)), signal) },
		laneOf,
		names: { resolve4: noSuchName, resolve6: noSuchName, lookup: noSuchName },
		dial: (_options, _addresses, connected) => {
			const socket = connect({ host: LOOPBACK, port: web.port, noDelay: true });
			socket.once("connect", () => connected(null, socket));
			socket.once("error", (error) => connected(error, null));
		},
	});
	return { lanes, fetcher };
};
