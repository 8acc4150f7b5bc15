import { type LaneKey, type TargetIdentity } from "../domain/target.ts";
import type { LanePolicy, RulePack } from "../packs/pack.ts";
import type { Assumption } from "./assumption.ts";
import { type UrlProblem } from "./read-url.ts";
/** What a text names, as its URL alone tells. `assumed` lists what was read into it. */
export type CanonicalTarget = TargetIdentity & {
    readonly kind: "target";
    readonly assumed: readonly Assumption[];
};
export type Canonicaliser = {
    /** Reads a text as the one canonical spelling of a target. Canonicalising the result again changes nothing. */
    canonicalise(text: string): CanonicalTarget | UrlProblem;
    /** The lane of a host: its platform's, else its registrable domain, else its name or address. */
    laneOf(url: URL): LaneKey;
    /** The politeness that packs ask for, by lane; other lanes take the default policy. */
    readonly lanePolicies: ReadonlyMap<LaneKey, LanePolicy>;
};
/** The canonicaliser for a set of packs; compiled at first use (some 10 ms) and then remembered. */
export declare const canonicaliserFor: (packs: readonly RulePack[]) => Canonicaliser;
/** `canonicalise` with the built-in packs. */
export declare const canonicalise: (text: string) => CanonicalTarget | UrlProblem;
