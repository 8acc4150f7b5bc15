import { type Canonicaliser } from "../canonical/canonicalise.ts";
import { type ItemKind, type PlatformName } from "../domain/target.ts";
import { type Knowledge } from "../packs/built-in.ts";
import type { RulePack } from "../packs/pack.ts";
import { type CompiledRule } from "./compiled-rule.ts";
import { type Need } from "./need.ts";
import { type CompiledProbe } from "./probe.ts";
import { type TokenFinder } from "./token-finder.ts";
/** A pack made ready for judging: its rules by stage, together with the common ones that hold for it. */
export type CompiledPack = {
    readonly pack: RulePack;
    /** `facebook@2026-11-22`, with the version of the common rules where they judge its pages. */
    readonly versions: readonly string[];
    readonly probes: readonly CompiledProbe[];
    readonly failures: readonly CompiledRule[];
    /** Stages in the order of judging (platforms.md section 1). */
    readonly walls: readonly CompiledRule[];
    readonly life: readonly CompiledRule[];
    readonly gone: readonly CompiledRule[];
    readonly unclear: readonly CompiledRule[];
    /** Common rules after the pack's own. */
    readonly after: readonly CompiledRule[];
    /** What rules for such an item read of a probe's answer. */
    need(probe: string, kind: ItemKind): Need;
};
export type RuleSet = {
    readonly packs: readonly RulePack[];
    /** `facebook@2026-11-22` of every pack, the common rules' under the web's name. */
    readonly versions: readonly string[];
    readonly canonicaliser: Canonicaliser;
    readonly tokens: TokenFinder;
    packOf(platform: PlatformName): CompiledPack;
};
/**
 * Compiles packs for judging, once for a run.
 * @param knowledge BUILT_IN, or with a user's packs over it (packs/merge-packs.ts)
 */
export declare const createRuleSet: ({ packs, web, common }: Knowledge) => RuleSet;
/** The rules that ship with the program; compiled at first use. */
export declare const builtInRules: () => RuleSet;
