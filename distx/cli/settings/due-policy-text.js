import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from "../../domain/time.js";
/** `20h`, `6.5d`, `90m`: as settings write a length of time. */
export const spanText = (span) => {
    if (span >= 2 * MS_PER_DAY || span % MS_PER_DAY === 0)
        return `${Number((span / MS_PER_DAY).toFixed(3))}d`;
    if (span >= MS_PER_HOUR)
        return `${Number((span / MS_PER_HOUR).toFixed(3))}h`;
    return `${Number((span / MS_PER_MINUTE).toFixed(3))}m`;
};
const tableLines = (rows, subject) => rows.map(({ upTo, gap }) => `  ${subject} ${upTo === null ? "older" : `up to ${spanText(upTo)}`}: every ${spanText(gap)}`);
/** The due policy for a person. */
export const duePolicyText = (policy) => [
    "when a target is due again",
    ...tableLines(policy.byAge, "notice"),
    `  and just after ${policy.thresholds.map(spanText).join(", ")}, once more ${spanText(policy.thresholdLead)} before each`,
    `  removal: confirmed by ${policy.confirmLooks} looks ${spanText(policy.confirmGap)} apart`,
    ...tableLines(policy.removed, "confirmed removal"),
    `  after an inconclusive look: ${spanText(policy.retryGap)}, doubled each time, at most as above`,
    "",
].join("\n");
