import type { RuleSet } from "../classify/rule-set.ts";
import { type TimedLook } from "../classify/timed-look.ts";
import type { Clock } from "../clock.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
/** One line of `check` (contract.md section 2), with the evidence and what the URL's reading assumed. */
export type CheckedUrl = {
    readonly description: TimedLook;
    readonly evidence: Evidence;
    /** Why the URL cannot be polled; null where it was. */
    readonly problem: string | null;
};
export type CheckDeps = {
    readonly fetcher: Fetcher;
    readonly rules: RuleSet;
    readonly userAgent: string;
    readonly clock: Clock;
};
/** Looks once at each URL, side by side as the lanes allow; results come in the order given. */
export declare function checkUrls(texts: AsyncIterable<string>, deps: CheckDeps, signal: AbortSignal): AsyncGenerator<CheckedUrl>;
