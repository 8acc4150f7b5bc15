// What scripts and notebooks need (contract.md section 3): typed, documented, and without a side effect on import.

export { canonicalise } from "./canonical/canonicalise.ts";
export { type JudgeOptions, judge } from "./classify/judge.ts";
export { deriveInterval } from "./history/derive-interval.ts";
export { holm } from "./stats/holm.ts";
export { intervalLogRank } from "./stats/interval-log-rank.ts";
export { kaplanMeier } from "./stats/kaplan-meier/kaplan-meier.ts";
export { logRank } from "./stats/log-rank.ts";
export { newcombe } from "./stats/newcombe.ts";
export { statusAt } from "./stats/status-at.ts";
export { turnbull } from "./stats/turnbull/turnbull.ts";
export { wilson } from "./stats/wilson.ts";
