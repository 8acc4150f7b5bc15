import { connect } from "node:net";
import { createFetcher } from "../fetch/fetcher.js";
import { DEFAULT_FETCH_SETTINGS } from "../fetch/settings.js";
import { lanePolicies } from "../lanes/lane-policy.js";
import { createLanes } from "../lanes/lanes.js";
import { LOOPBACK } from "./simulated-web.js";
/** Node's own code for a name that does not exist; no resolver is asked. */
const noSuchName = async () => {
    throw Object.assign(new Error("this name is not simulated"), { code: "ENOTFOUND" });
};
/**
 * The network of one simulated sweep: the real fetcher and lanes, with every socket led to the simulated web, https too
 * (TLS needs certificates, which nobody can have for these names). One request at a time, so that the order of answers
 * and with it every instant is the same in each run.
 */
export const openLoopbackNetwork = (web, rules, { clock, chance, userAgent }) => {
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
