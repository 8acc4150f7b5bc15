import type { LaneKey } from "../domain/target.ts";
import { laneKey } from "../domain/target.ts";
import type { HostPattern, LanePolicy, RulePack } from "../packs/pack.ts";
import { expandHosts, type HostMap, hostMap } from "./host-patterns.ts";
import { parameterTest } from "./normalise-url.ts";
import { type CompiledShape, compileShapes } from "./url-shape.ts";

// The packs made ready for canonicalising: hosts in maps, patterns compiled once.

export type PackIndex = {
	readonly platform: string;
	readonly lane: LaneKey;
	readonly folds: HostMap<string>;
	readonly shapes: readonly CompiledShape[];
	readonly drops: (name: string) => boolean;
	readonly owns: HostMap<true>;
};

export type UnwrapRule = {
	readonly path: RegExp;
	readonly parameters: readonly string[];
	/** Where set, only URLs on these hosts are unwrapped. */
	readonly only: HostMap<true> | null;
};

export type UrlIndex = {
	readonly packs: HostMap<PackIndex>;
	/** Packs whose shapes are tried on hosts that no pack owns. */
	readonly anyHost: readonly PackIndex[];
	readonly unwraps: HostMap<readonly UnwrapRule[]>;
	readonly appLinks: readonly { readonly pattern: RegExp; readonly url: string }[];
	readonly lanes: HostMap<LaneKey>;
	readonly lanePolicies: ReadonlyMap<LaneKey, LanePolicy>;
};

const indexPack = (pack: RulePack): PackIndex => ({
	platform: pack.platform,
	lane: laneKey(pack.lane.key),
	folds: hostMap((pack.folds ?? []).flatMap((fold) => fold.from.map((from) => [from, fold.to] as const))),
	shapes: compileShapes(pack),
	drops: parameterTest(pack.drops ?? []),
	owns: hostMap(pack.hosts.map((host) => [host, true] as const)),
});

const unwrapsByHost = (packs: readonly RulePack[]): HostMap<readonly UnwrapRule[]> => {
	const byHost = new Map<HostPattern, UnwrapRule[]>();
	for (const pack of packs) {
		for (const unwrap of pack.unwraps ?? []) {
			const rule = {
				path: new RegExp(`^(?:${unwrap.path})$`, "u"),
				parameters: unwrap.parameters,
				only: unwrap.ownHostsOnly === true ? hostMap(pack.hosts.map((host) => [host, true] as const)) : null,
			};
			for (const host of expandHosts(unwrap.host)) byHost.set(host, [...(byHost.get(host) ?? []), rule]);
		}
	}
	return hostMap(byHost);
};

const probeHosts = (pack: RulePack): readonly string[] =>
	pack.probes.flatMap((probe) => /^https?:\/\/([^/{}:]+)(?:[/:]|$)/.exec(probe.url)?.[1] ?? []);

/** Compiles the packs. Costly (milliseconds): do it once for a set of packs. */
export const indexPacks = (packs: readonly RulePack[]): UrlIndex => {
	const indexed = packs.map((pack) => [pack, indexPack(pack)] as const);
	return {
		packs: hostMap(indexed.flatMap(([pack, index]) => pack.hosts.map((host) => [host, index] as const))),
		anyHost: indexed.filter(([pack]) => pack.anyHost === true).map(([, index]) => index),
		unwraps: unwrapsByHost(packs),
		appLinks: packs.flatMap((pack) =>
			(pack.appLinks ?? []).map(({ pattern, url }) => ({ pattern: new RegExp(pattern, "iu"), url })),
		),
		lanes: hostMap(
			packs.flatMap((pack) =>
				[...pack.hosts, ...(pack.lane.hosts ?? []), ...probeHosts(pack)].map(
					(host) => [host, laneKey(pack.lane.key)] as const,
				),
			),
		),
		lanePolicies: new Map(
			packs.map((pack) => [
				laneKey(pack.lane.key),
				{ spacingMs: pack.lane.spacingMs, concurrency: pack.lane.concurrency },
			]),
		),
	};
};
