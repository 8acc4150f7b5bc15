import type { HostPattern } from "../packs/pack.ts";
/** The patterns without braces that a pattern stands for: `example.{com,de}` is `example.com` and `example.de`. */
export declare const expandHosts: (pattern: HostPattern) => readonly HostPattern[];
/** A map from host patterns to values: an exact host first, then `xx-xx.` for any locale, then the longest `*.suffix`. */
export type HostMap<Value> = {
    get(host: string): Value | undefined;
};
/** Builds a host map; of two equal patterns the first one wins. */
export declare const hostMap: <Value>(entries: Iterable<readonly [HostPattern, Value]>) => HostMap<Value>;
