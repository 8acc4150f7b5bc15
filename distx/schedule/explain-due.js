import { assertNever } from "../domain/brand.js";
import { formatInstant, MS_PER_DAY } from "../domain/time.js";
const dayOf = (due) => `day ${Number(((due.threshold ?? 0) / MS_PER_DAY).toFixed(2))}`;
/** Why the next look is when it is, for a person. */
const reasonText = (due) => {
    switch (due.why) {
        case "never-looked-at":
            return "never looked at";
        case "age-of-notice":
            return "by the age of its notice";
        case "before-threshold":
            return `just before ${dayOf(due)} after the report`;
        case "after-threshold":
            return `just after ${dayOf(due)} after the report`;
        case "confirm-removal":
            return "to confirm the removal";
        case "watch-for-return":
            return "in case it comes back";
        case "inconclusive-retry":
            return "the last look settled nothing";
        case "suspect-retry":
            return "the last look is not to be believed yet";
        case "deferred":
            return "put off by the last sweep";
        case "clock-went-back":
            return "the last look is dated in the future: the clock was wrong";
        default:
            return assertNever(due.why);
    }
};
/** One line that says when a target is looked at next, and why. */
export const explainDue = (due) => due.at === 0 ? `due now: ${reasonText(due)}` : `due from ${formatInstant(due.at)}: ${reasonText(due)}`;
