import type { RuleSet } from "../classify/rule-set.ts";
import type { Clock } from "../clock.ts";
import type { SweepId } from "../domain/snapshot.ts";
import type { Suspicion, SweepCounts, SweepStart } from "../domain/sweep.ts";
import type { DueTarget, PlatformName } from "../domain/target.ts";
import type { Instant, Millis } from "../domain/time.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import type { Lanes } from "../lanes/lanes.ts";
import type { Store, TargetRecord } from "../store/store.ts";
import type { Controls } from "./controls.ts";
import type { PollDeps } from "./poll-target.ts";
import type { WarcWriter } from "./saved/warc-writer.ts";
import type { SweepWatch } from "./sweep-meter.ts";
export type SweepDeps = {
    readonly store: Store;
    readonly clock: Clock;
    readonly rules: RuleSet;
    readonly fetcher: Fetcher;
    readonly lanes: Lanes;
};
export type SweepSettings = {
    readonly start: Omit<SweepStart, "origin" | "startedAt">;
    readonly userAgent: string;
    readonly isDue: (target: TargetRecord) => boolean;
    readonly limit: number | null;
    /** False with --no-controls. */
    readonly controls: boolean;
    readonly ownControls: ReadonlyMap<PlatformName, Controls>;
    readonly maxDuration: Millis | null;
    /** Where exchanges are kept whole; null keeps evidence alone. */
    readonly warc: WarcWriter | null;
    readonly signal: AbortSignal;
    readonly watch: SweepWatch;
};
export type SweepResult = {
    readonly sweep: SweepId;
    readonly startedAt: Instant;
    readonly finishedAt: Instant;
    readonly counts: SweepCounts;
    /** Why verdicts of this sweep are kept out of states and statistics. */
    readonly suspicions: readonly Suspicion[];
    /** How many snapshots they are about. */
    readonly suspectSnapshots: number;
    /** Pages that read live with other content than when they were first seen live. */
    readonly contentChanged: number;
    readonly vantage: VantageReport;
    readonly interrupted: boolean;
};
/** How the line itself was: looks of a stretch in which everything failed are dropped, and say nothing of the hosts. */
export type VantageReport = {
    /** When the sweep was ended for it: the start of that stretch; null otherwise. */
    readonly since: Instant | null;
    readonly dropped: number;
};
/** What one poll of a sweep needs. */
export declare const pollDepsOf: ({ fetcher, rules, clock }: SweepDeps, { userAgent, warc }: SweepSettings, earlier: PollDeps["earlierLook"], shared?: import("./shared-answers.ts").SharedAnswers) => PollDeps;
/** The polled look before that a look now may rest on, too: asked for only where a verdict may rest on two. */
export declare const earlierLook: (store: Store, target: DueTarget, now: Instant) => ReturnType<PollDeps["earlierLook"]>;
