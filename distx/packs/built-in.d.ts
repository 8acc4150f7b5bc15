import type { CommonRules } from "./common/common-rules.ts";
import type { RulePack } from "./pack.ts";
/** Everything that judging knows: platforms, the rest of the web, and the rules they share. */
export type Knowledge = {
    readonly packs: readonly RulePack[];
    readonly web: RulePack;
    readonly common: CommonRules;
};
/** What ships with the program. */
export declare const BUILT_IN: Knowledge;
