import type { Evidence } from "../domain/evidence.ts";
import type { TargetIdentity } from "../domain/target.ts";
import { type Verdict } from "../domain/verdict.ts";
import type { RuleSet } from "./rule-set.ts";
/** What a look found: the target it was about (null where the URL cannot be polled), verdict and evidence. */
export type Look = {
    /** The URL as given. */
    readonly url: string;
    readonly target: TargetIdentity | null;
    readonly verdict: Verdict;
    readonly evidence: Evidence;
};
export declare const NOT_POLLABLE: Verdict;
/**
 * Judges one saved exchange as a poll that met it would have.
 * @param saved an object as contract.md section 2 (`judge`) describes it
 * @throws ZodError when it is no such object
 */
export declare const judgeExchange: (saved: unknown, rules: RuleSet) => Look;
