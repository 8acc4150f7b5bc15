import { instant, MS_PER_DAY, MS_PER_MINUTE } from "../../domain/time.js";
import { localMsOf } from "./civil.js";
import { settleDate } from "./date-plan.js";
import { EARLIEST_MS, isWholeDay, numberToMs } from "./number-systems.js";
const PROBLEMS = {
    future: {
        kind: "problem",
        reason: "future-date",
        message: "the date is in the future (times without a zone are read in --timezone, UTC if none is given)",
    },
    early: { kind: "problem", reason: "date-before-1990", message: "the date is before 1990" },
};
const checked = (startsAt, at, precision, now) => {
    if (startsAt > now)
        return PROBLEMS.future;
    if (startsAt < EARLIEST_MS)
        return PROBLEMS.early;
    return { kind: "instant", at: instant(at), precision };
};
const wholeDay = (localMs, { zone, now }) => checked(zone.toInstant(localMs), zone.toInstant(localMs + MS_PER_DAY), "date", now);
/**
 * Reads a date of a list. `unsettled` means that the column has to be looked at as a whole first.
 */
export const readInstant = (text, context) => {
    const settled = settleDate(text, context.plan);
    if (settled.kind === "unsettled" || settled.kind === "problem")
        return settled;
    if (settled.kind === "counted") {
        const ms = numberToMs(settled.value, settled.system);
        if (settled.system === "unix" || settled.system === "unix-ms")
            return checked(ms, ms, "instant", context.now);
        if (isWholeDay(settled.value))
            return wholeDay(ms, context);
        const at = context.zone.toInstant(ms);
        return checked(at, at, "instant", context.now);
    }
    const { date, clock } = settled;
    const localMs = localMsOf(date, clock);
    if (clock === null)
        return wholeDay(localMs, context);
    const at = clock.offsetMinutes === null ? context.zone.toInstant(localMs) : localMs - clock.offsetMinutes * MS_PER_MINUTE;
    return checked(at, at, "instant", context.now);
};
