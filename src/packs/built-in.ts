import type { CommonRules } from "./common/common-rules.ts";
import { COMMON } from "./common/index.ts";
import { PACKS } from "./index.ts";
import type { RulePack } from "./pack.ts";
import { web } from "./web.ts";

/** Everything that judging knows: platforms, the rest of the web, and the rules they share. */
export type Knowledge = {
	readonly packs: readonly RulePack[];
	readonly web: RulePack;
	readonly common: CommonRules;
};

/** What ships with the program. */
export const BUILT_IN: Knowledge = { packs: PACKS, web, common: COMMON };
