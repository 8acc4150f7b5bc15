import { instant, MS_PER_DAY } from "./time.js";
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;
const fromText = (text) => (WITH_ZONE.test(text) ? Date.parse(text.replace(",", ".")) : Number.NaN);
/**
 * The instant that a script's value means; `name` says in the RangeError which value was wrong. Text without a zone is
 * refused rather than read in the machine's own zone, and a bare date because it names a day, not an instant.
 */
export const instantFrom = (value, name) => {
    const epochMs = typeof value === "number" ? value : typeof value === "string" ? fromText(value) : value.getTime();
    if (Number.isFinite(epochMs))
        return instant(epochMs);
    throw new RangeError(`${name}: ${String(value)} is no instant (epoch milliseconds, a Date, or 2026-11-22T14:43:25Z)`);
};
/** The same for day 0: a bare date starts at the END of that UTC date, so that time up is never overstated. */
export const dayZeroFrom = (value, name) => typeof value === "string" && DATE_ONLY.test(value)
    ? instant(instantFrom(`${value}T00:00:00Z`, name) + MS_PER_DAY)
    : instantFrom(value, name);
