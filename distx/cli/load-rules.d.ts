import { type RuleSet } from "../classify/rule-set.ts";
import type { CommandRun } from "./command.ts";
/** The rules that this run judges by: the built-in ones, with the files of --rules over them. */
export declare const loadRules: (run: CommandRun, paths?: readonly string[]) => Promise<RuleSet>;
