import type { RuleSet } from "../classify/rule-set.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import type { Reach } from "../lanes/vantage.ts";
import { type EarlierLook } from "./second-look.ts";
import type { SharedAnswers } from "./shared-answers.ts";
/** What came of one look at one target. */
export type PollResult = {
    readonly kind: "polled";
    readonly startedAt: Instant;
    readonly verdict: Verdict;
    readonly evidence: Evidence;
    readonly requests: number;
    readonly retries: number;
    readonly durationMs: number;
    /** What the first answer tells of the way to the host; null for nothing. */
    readonly reach: Reach | null;
} | {
    readonly kind: "deferred";
    readonly reason: string;
    readonly until: Instant | null;
    /** What was seen until then; null for nothing. */
    readonly seen: SeenSoFar | null;
};
/** A look that was broken off: its verdict is that of what there is. */
export type SeenSoFar = {
    readonly startedAt: Instant;
    readonly verdict: Verdict;
    readonly evidence: Evidence;
    readonly requests: number;
    readonly durationMs: number;
};
export type PollDeps = {
    readonly fetcher: Fetcher;
    readonly rules: RuleSet;
    readonly userAgent: string;
    readonly shared: SharedAnswers;
    readonly now: () => Instant;
    /** The look before at a target; asked for only where a verdict may rest on two. */
    readonly earlierLook: () => Promise<EarlierLook | null>;
    /** Keeps exchanges whole (`--warc`); null where only evidence is kept. */
    readonly keep: ((targetUrl: string, at: Instant, exchange: Exchange) => Promise<void>) | null;
};
/**
 * Looks once at a target: makes the requests that its pack asks for, in order, until the verdict is settled. Never throws
 * for what the outside world does.
 */
export declare const pollTarget: (target: TargetIdentity, { fetcher, rules, userAgent, shared, now, earlierLook, keep }: PollDeps, signal?: AbortSignal) => Promise<PollResult>;
