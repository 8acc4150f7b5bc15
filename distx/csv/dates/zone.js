import { FixedOffsetZone, IANAZone } from "luxon";
import { instant, MS_PER_DAY, MS_PER_MINUTE } from "../../domain/time.js";
import { UserError } from "../../domain/user-error.js";
import { readOffset } from "./read-clock.js";
/** Days whose offset is remembered; more than a century of them. */
const MOST_DAYS_KEPT = 50_000;
const fromZone = (zone) => {
    const steady = new Map();
    return (localMs) => {
        const day = Math.floor(localMs / MS_PER_DAY);
        const known = steady.get(day);
        if (known !== undefined)
            return instant(localMs - known * MS_PER_MINUTE);
        const start = day * MS_PER_DAY;
        const around = [zone.offset(start - MS_PER_DAY), zone.offset(start + 2 * MS_PER_DAY)];
        const [before = 0, after = 0] = around;
        if (before === after && steady.size < MOST_DAYS_KEPT)
            steady.set(day, before);
        const candidates = [before, after].map((offset) => localMs - offset * MS_PER_MINUTE);
        const real = candidates.filter((at) => at + zone.offset(at) * MS_PER_MINUTE === localMs);
        // A time that comes twice is taken as the later one, and so is one that the clocks skipped: time up since the
        // report is never overstated (statistics.md section 2).
        return instant(Math.max(...(real.length > 0 ? real : candidates)));
    };
};
/**
 * The zone of times that name none (`--timezone`): an IANA name or a distance from UTC (`+02:00`).
 * @throws UserError for a zone that is not known
 */
export const zoneNamed = (name) => {
    const offset = readOffset(name.trim());
    if (offset !== null)
        return { name, toInstant: fromZone(FixedOffsetZone.instance(offset)) };
    if (IANAZone.isValidZone(name.trim()))
        return { name, toInstant: fromZone(IANAZone.create(name.trim())) };
    throw new UserError(`--timezone ${name} is not known.`, "Use a name such as Europe/Berlin, or a distance from UTC such as +02:00.");
};
