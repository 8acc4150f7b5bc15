import type { DuePolicy } from "../../schedule/policy.ts";
/**
 * The planned gap between checks after day N, in days (statistics.md section 3a: without it, targets just past N count
 * only if removed). One day where the schedule looks at every target as N passes, else the schedule's gap at that age.
 */
export declare const graceAt: (afterDays: number, policy: DuePolicy) => number;
