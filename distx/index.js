// What scripts and notebooks need (contract.md section 3): typed, documented, and without a side effect on import.
// Days count from the report; shares, limits and p are fractions of 1; a number that does not exist is null.
export { canonicalise } from "./canonical/canonicalise.js";
export { judge } from "./classify/judge.js";
export { deriveInterval } from "./history/derive-interval.js";
export { holm } from "./stats/holm.js";
export { intervalLogRank } from "./stats/interval-log-rank.js";
export { kaplanMeier, } from "./stats/kaplan-meier/kaplan-meier.js";
export { logRank } from "./stats/log-rank.js";
export { newcombe } from "./stats/newcombe.js";
export { statusAt } from "./stats/status-at.js";
export { turnbull } from "./stats/turnbull/turnbull.js";
export { wilson } from "./stats/wilson.js";
