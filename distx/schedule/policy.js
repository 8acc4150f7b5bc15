import { MS_PER_DAY, MS_PER_HOUR, millis } from "../domain/time.js";
import { DEFAULT_CONFIRM } from "../history/confirmation.js";
const hours = (count) => millis(count * MS_PER_HOUR);
const daysLong = (count) => millis(count * MS_PER_DAY);
/**
 * Dense after the report, weekly later, monthly after 90 days. Gaps stay a little below a day, a week and a month: a
 * sweep that cron starts at about the same hour every day must not find yesterday's looks a few minutes too young.
 */
export const DEFAULT_DUE_POLICY = {
    byAge: [
        { upTo: daysLong(2), gap: hours(4) },
        { upTo: daysLong(14), gap: hours(20) },
        { upTo: daysLong(90), gap: daysLong(6.5) },
        { upTo: null, gap: daysLong(29) },
    ],
    thresholds: [daysLong(1), daysLong(7), daysLong(30), daysLong(90)],
    thresholdLead: daysLong(1),
    confirmLooks: DEFAULT_CONFIRM.looks,
    confirmGap: DEFAULT_CONFIRM.gap,
    removed: [
        { upTo: daysLong(30), gap: daysLong(6.5) },
        { upTo: null, gap: daysLong(29) },
    ],
    retryGap: hours(3),
};
