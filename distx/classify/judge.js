import { mergePacks } from "../packs/merge-packs.js";
import { userRulesSchema } from "../packs/pack-schema.js";
import { describeLook } from "./describe-look.js";
import { judgeExchange } from "./judge-exchange.js";
import { builtInRules, createRuleSet } from "./rule-set.js";
/** The built-in rules with a user's packs over them. @throws ZodError for packs that are none */
const rulesWith = (userRules) => createRuleSet(mergePacks(userRulesSchema.parse(userRules)));
/** Compiling packs costs more than judging: the last ones given are kept. */
let compiled = null;
/**
 * The verdict that a poll meeting this exchange would have given, with what it rests on: the object of `check` without
 * what only a live look has. Pure, and no request is made.
 * @throws ZodError when `exchange` or the user's rules are of another form
 */
export const judge = (exchange, { userRules } = {}) => {
    if (userRules === undefined || userRules === null)
        return describeLook(judgeExchange(exchange, builtInRules()));
    if (compiled?.from !== userRules)
        compiled = { from: userRules, rules: rulesWith(userRules) };
    return describeLook(judgeExchange(exchange, compiled.rules));
};
