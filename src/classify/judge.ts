import { mergePacks } from "../packs/merge-packs.ts";
import { userRulesSchema } from "../packs/pack-schema.ts";
import { describeLook } from "./describe-look.ts";
import { judgeExchange } from "./judge-exchange.ts";
import type { LookDescription } from "./look-description.ts";
import { builtInRules, createRuleSet, type RuleSet } from "./rule-set.ts";
import type { SavedExchange } from "./saved-exchange.ts";

export type JudgeOptions = {
	/** Rule packs over the built-in ones: one pack or a list, as in a `--rules` file (packs/README.md). */
	readonly userRules?: unknown;
};

/** The built-in rules with a user's packs over them. @throws ZodError for packs that are none */
const rulesWith = (userRules: unknown): RuleSet => createRuleSet(mergePacks(userRulesSchema.parse(userRules)));

/** Compiling packs costs more than judging: the last ones given are kept. */
let compiled: { readonly from: unknown; readonly rules: RuleSet } | null = null;

/**
 * The verdict that a poll meeting this exchange would have given, with what it rests on: the object of `check` without
 * what only a live look has. Pure, and no request is made.
 * @throws ZodError when `exchange` or the user's rules are of another form
 */
export const judge = (exchange: SavedExchange, { userRules }: JudgeOptions = {}): LookDescription => {
	if (userRules === undefined || userRules === null) return describeLook(judgeExchange(exchange, builtInRules()));
	if (compiled?.from !== userRules) compiled = { from: userRules, rules: rulesWith(userRules) };
	return describeLook(judgeExchange(exchange, compiled.rules));
};
