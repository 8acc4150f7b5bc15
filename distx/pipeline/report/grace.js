import { MS_PER_DAY } from "../../domain/time.js";
/** A look falls due the moment a threshold passes: a daily sweep makes it within a day. */
const GAP_AT_THRESHOLD_DAYS = 1;
/**
 * The planned gap between checks after day N, in days (statistics.md section 3a: without it, targets just past N count
 * only if removed). One day where the schedule looks at every target as N passes, else the schedule's gap at that age.
 */
export const graceAt = (afterDays, policy) => {
    const age = afterDays * MS_PER_DAY;
    if (policy.thresholds.some((threshold) => threshold === age))
        return GAP_AT_THRESHOLD_DAYS;
    const step = policy.byAge.find(({ upTo }) => upTo === null || age <= upTo) ?? policy.byAge.at(-1);
    return step === undefined ? GAP_AT_THRESHOLD_DAYS : Math.max(GAP_AT_THRESHOLD_DAYS, Math.ceil(step.gap / MS_PER_DAY));
};
