import type { LaneKey } from "../domain/target.ts";
import type { LanePolicy, RulePack } from "../packs/pack.ts";
import { type HostMap } from "./host-patterns.ts";
import { type CompiledShape } from "./url-shape.ts";
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
    readonly appLinks: readonly {
        readonly pattern: RegExp;
        readonly url: string;
    }[];
    readonly lanes: HostMap<LaneKey>;
    readonly lanePolicies: ReadonlyMap<LaneKey, LanePolicy>;
};
/** Compiles the packs. Costly (milliseconds): do it once for a set of packs. */
export declare const indexPacks: (packs: readonly RulePack[]) => UrlIndex;
