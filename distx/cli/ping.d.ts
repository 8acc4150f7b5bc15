import type { RuleSet } from "../classify/rule-set.ts";
import { type NetworkSettings } from "../pipeline/network.ts";
import type { CommandRun } from "./command.ts";
/**
 * Calls a heartbeat URL, with the same guard, proxy and limits as a look. Whatever comes of it is told on stderr and
 * changes nothing else: a monitor that is down is no reason for a sweep to fail.
 */
export declare const ping: (run: CommandRun, url: string, settings: NetworkSettings, rules: RuleSet) => Promise<void>;
