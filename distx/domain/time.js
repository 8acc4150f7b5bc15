export const MS_PER_SECOND = 1000;
export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;
export const instant = (epochMs) => Math.trunc(epochMs);
export const millis = (ms) => ms;
export const days = (count) => count;
/** Time from `start` to `end` in days of 86,400,000 ms (statistics.md section 2); negative when `end` is earlier. */
export const daysBetween = (start, end) => days((end - start) / MS_PER_DAY);
/** The instant as ISO 8601 in UTC with milliseconds: `2026-11-22T14:43:25.000Z`. */
export const formatInstant = (at) => new Date(at).toISOString();
/** The instant's UTC calendar date: `2026-11-22`. */
export const formatDate = (at) => formatInstant(at).slice(0, 10);
