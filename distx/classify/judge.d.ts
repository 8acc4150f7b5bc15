import type { LookDescription } from "./look-description.ts";
import type { SavedExchange } from "./saved-exchange.ts";
export type JudgeOptions = {
    /** Rule packs over the built-in ones: one pack or a list, as in a `--rules` file (packs/README.md). */
    readonly userRules?: unknown;
};
/**
 * The verdict that a poll meeting this exchange would have given, with what it rests on: the object of `check` without
 * what only a live look has. Pure, and no request is made.
 * @throws ZodError when `exchange` or the user's rules are of another form
 */
export declare const judge: (exchange: SavedExchange, { userRules }?: JudgeOptions) => LookDescription;
