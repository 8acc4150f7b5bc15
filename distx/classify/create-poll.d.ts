import type { Poll } from "../domain/poll.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { RuleSet } from "./rule-set.ts";
export type PollOptions = {
    /** The user agent that requests are made with: probes that need a certain one are asked only with that. */
    readonly userAgent?: string;
};
/**
 * Starts a poll of a target: which request to make first, and, given each answer, which one next or the verdict.
 * Pure: the caller makes the requests.
 * @throws when the target's pack has no probe for it (packs are checked for that)
 */
export declare const createPoll: (target: TargetIdentity, rules: RuleSet, options?: PollOptions) => Poll;
