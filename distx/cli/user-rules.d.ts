import { type RuleSet } from "../classify/rule-set.ts";
/** The built-in rules with these files over them, the last on top. Throws UserError with file:line:column. */
export declare const rulesFromFiles: (folder: string, paths: readonly string[]) => Promise<RuleSet>;
