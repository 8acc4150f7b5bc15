import type { RuleSet } from "../classify/rule-set.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { TargetIdentity } from "../domain/target.ts";
import { type Instant } from "../domain/time.ts";
import type { Verdict } from "../domain/verdict.ts";
export type EarlierLook = {
    readonly at: Instant;
    readonly evidence: Evidence | null;
};
/**
 * The look that a new one can be put beside: the last, or, where looks came close together and all found no such name, the
 * latest of those that is far enough back. `looks` in order of time.
 */
export declare const lookToCompare: (looks: readonly EarlierLook[], now: Instant) => EarlierLook | null;
/**
 * A host name that does not exist counts as gone only when two looks found it so. Where this look did, the look before is
 * put beside it as the observation `second-look` and the evidence is judged again; every other verdict stays as it is.
 */
export declare const withEarlierLook: (target: TargetIdentity, settled: {
    readonly verdict: Verdict;
    readonly evidence: Evidence;
}, rules: RuleSet, at: Instant, earlierLook: () => Promise<EarlierLook | null>) => Promise<{
    readonly verdict: Verdict;
    readonly evidence: Evidence;
}>;
