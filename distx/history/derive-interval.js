import { dayZeroFrom, instantFrom } from "../domain/instant-like.js";
import { daysBetween } from "../domain/time.js";
import { STATUSES } from "../domain/verdict.js";
import { DEFAULT_CONFIRM, spans } from "./confirmation.js";
import { followUp } from "./follow-up.js";
import { statusWithRestrictedAs } from "./restricted.js";
import { stretchesOf } from "./stretch.js";
const checkedStatus = (status) => {
    if (STATUSES.includes(status))
        return status;
    throw new RangeError(`a check's status must be one of ${STATUSES.join(", ")}, not ${String(status)}`);
};
const readTrailingAs = (checks, status) => {
    const lastConclusive = stretchesOf(checks).at(-1)?.lastAt ?? Number.NEGATIVE_INFINITY;
    return checks.map(([at, was]) => [at, was === "inconclusive" && at > lastConclusive ? status : was]);
};
/**
 * What a target's checks prove about when it went, on the clock of one report, in days of 86,400,000 ms
 * (statistics.md section 2). The event lies in (left, right]; inconclusive checks are no evidence, and two checks at one
 * instant that disagree are inconclusive. A removal is unconfirmed when all its checks lie within less than 24 hours.
 * RangeError for an instant or status that is none.
 */
export const deriveInterval = (input) => {
    const reportedAt = dayZeroFrom(input.reportedAt, "reportedAt");
    const cutoff = instantFrom(input.cutoff, "cutoff");
    const checks = input.checks
        .map(([at, status]) => [
        instantFrom(at, "checks"),
        statusWithRestrictedAs(checkedStatus(status), input.restricted ?? "own"),
    ])
        .filter(([at]) => at <= cutoff);
    const trailing = input.trailingInconclusive;
    return {
        age: daysBetween(reportedAt, cutoff),
        ...followUp(stretchesOf(trailing === undefined ? checks : readTrailingAs(checks, trailing)), {
            reportedAt,
            isConfirmed: (removed) => spans(removed, DEFAULT_CONFIRM.gap),
        }),
    };
};
