import { laneKey } from "../domain/target.js";
import { expandHosts, hostMap } from "./host-patterns.js";
import { parameterTest } from "./normalise-url.js";
import { compileShapes } from "./url-shape.js";
const indexPack = (pack) => ({
    platform: pack.platform,
    lane: laneKey(pack.lane.key),
    folds: hostMap((pack.folds ?? []).flatMap((fold) => fold.from.map((from) => [from, fold.to]))),
    shapes: compileShapes(pack),
    drops: parameterTest(pack.drops ?? []),
    owns: hostMap(pack.hosts.map((host) => [host, true])),
});
const unwrapsByHost = (packs) => {
    const byHost = new Map();
    for (const pack of packs) {
        for (const unwrap of pack.unwraps ?? []) {
            const rule = {
                path: new RegExp(`^(?:${unwrap.path})$`, "u"),
                parameters: unwrap.parameters,
                only: unwrap.ownHostsOnly === true ? hostMap(pack.hosts.map((host) => [host, true])) : null,
            };
            for (const host of expandHosts(unwrap.host))
                byHost.set(host, [...(byHost.get(host) ?? []), rule]);
        }
    }
    return hostMap(byHost);
};
const probeHosts = (pack) => pack.probes.flatMap((probe) => /^https?:\/\/([^/{}:]+)(?:[/:]|$)/.exec(probe.url)?.[1] ?? []);
/** Compiles the packs. Costly (milliseconds): do it once for a set of packs. */
export const indexPacks = (packs) => {
    const indexed = packs.map((pack) => [pack, indexPack(pack)]);
    return {
        packs: hostMap(indexed.flatMap(([pack, index]) => pack.hosts.map((host) => [host, index]))),
        anyHost: indexed.filter(([pack]) => pack.anyHost === true).map(([, index]) => index),
        unwraps: unwrapsByHost(packs),
        appLinks: packs.flatMap((pack) => (pack.appLinks ?? []).map(({ pattern, url }) => ({ pattern: new RegExp(pattern, "iu"), url }))),
        lanes: hostMap(packs.flatMap((pack) => [...pack.hosts, ...(pack.lane.hosts ?? []), ...probeHosts(pack)].map((host) => [host, laneKey(pack.lane.key)]))),
        lanePolicies: new Map(packs.map((pack) => [
            laneKey(pack.lane.key),
            { spacingMs: pack.lane.spacingMs, concurrency: pack.lane.concurrency },
        ])),
    };
};
