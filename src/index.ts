// What scripts and notebooks need (contract.md section 3): typed, documented, and without a side effect on import.
// Days count from the report; shares, limits and p are fractions of 1; a number that does not exist is null.

export { type CanonicalTarget, canonicalise } from "./canonical/canonicalise.ts";
export type { UrlProblem, UrlProblemReason } from "./canonical/read-url.ts";
export { type JudgeOptions, judge } from "./classify/judge.ts";
export type { LookDescription } from "./classify/look-description.ts";
export type { SavedExchange } from "./classify/saved-exchange.ts";
export type { InstantLike } from "./domain/instant-like.ts";
export type { ItemKind, PlatformName } from "./domain/target.ts";
export type { Grade, Reason, Scope, Status } from "./domain/verdict.ts";
export { type DerivedInterval, deriveInterval, type IntervalInput } from "./history/derive-interval.ts";
export { holm } from "./stats/holm.ts";
export { type IntervalLogRank, intervalLogRank, type ScoreKind } from "./stats/interval-log-rank.ts";
export {
	type KaplanMeier,
	type KaplanMeierOptions,
	type KaplanMeierPoint,
	kaplanMeier,
} from "./stats/kaplan-meier/kaplan-meier.ts";
export type { TimeRow } from "./stats/kaplan-meier/risk-table.ts";
export { type LogRank, logRank } from "./stats/log-rank.ts";
export { type DifferenceInterval, newcombe } from "./stats/newcombe.ts";
export { type StatusAt, statusAt } from "./stats/status-at.ts";
export type { StatusRow } from "./stats/status-columns.ts";
export type { Box } from "./stats/turnbull/curve.ts";
export type { IntervalRow } from "./stats/turnbull/ends.ts";
export { type Turnbull, turnbull } from "./stats/turnbull/turnbull.ts";
export { type ShareInterval, wilson } from "./stats/wilson.ts";
