const MINUTES_PER_HOUR = 60;
/** Zone names with one meaning: RFC 2822 section 4.3, and the European ones. BST and IST have several: not read. */
const ZONE_HOURS = new Map([
    ["z", 0],
    ["ut", 0],
    ["utc", 0],
    ["gmt", 0],
    ["est", -5],
    ["edt", -4],
    ["cst", -6],
    ["cdt", -5],
    ["mst", -7],
    ["mdt", -6],
    ["pst", -8],
    ["pdt", -7],
    ["wet", 0],
    ["west", 1],
    ["cet", 1],
    ["cest", 2],
    ["mez", 1],
    ["mesz", 2],
    ["eet", 2],
    ["eest", 3],
    ["msk", 3],
]);
const OFFSET = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/;
/** The distance from UTC in minutes that a zone's text tells; null for a name with no or several meanings. */
export const readOffset = (text) => {
    const zone = text
        .toLowerCase()
        .replace(/^\((.*)\)$/, "$1")
        .replace("\u2212", "-");
    const hours = ZONE_HOURS.get(zone);
    if (hours !== undefined)
        return hours * MINUTES_PER_HOUR;
    const [, sign, hour, minute] = OFFSET.exec(zone) ?? [];
    if (sign === undefined)
        return null;
    const minutes = Number(hour) * MINUTES_PER_HOUR + Number(minute ?? 0);
    if (minutes > 14 * MINUTES_PER_HOUR || Number(minute ?? 0) >= MINUTES_PER_HOUR)
        return null;
    return sign === "-" ? -minutes : minutes;
};
const CLOCK = /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d+))?)?)?\s*(?:([ap])\.?\s?m\.?)?\s*(?:uhr|hrs?|h)?\s*((?:utc|gmt)?\s?[+\u2212-]\s?\d{1,2}(?::?\d{2})?|\(?[a-z]{1,4}\)?)?(?:\s*\([^)]*\))?$/i;
const LEAD = /^[\s,]*(?:t|at|um|à|kl\.?|klo|alle(?:\sore)?|a\slas|às|o\s(?:godz\.?)?|om|-)?\s*/i;
const isAfternoonless = (hour, half) => half === undefined ? hour <= 24 : hour >= 1 && hour <= 12;
/** Reads what follows a date: `T10:15:00Z`, ` 10:15`, `, 3:05 PM`, ` um 10.15 Uhr`; null when it is no time of day. */
export const readClock = (text) => {
    const [, hourText, minuteText, secondText, fraction, half, zone] = CLOCK.exec(text.replace(LEAD, "")) ?? [];
    if (hourText === undefined || (minuteText === undefined && half === undefined && !/^t/i.test(text.trim())))
        return null;
    const hour = Number(hourText);
    const minute = Number(minuteText ?? 0);
    const second = Number(secondText ?? 0);
    if (!isAfternoonless(hour, half) || minute > 59 || second > 60)
        return null;
    if (hour === 24 && (minute > 0 || second > 0))
        return null;
    const offsetMinutes = zone === undefined ? null : readOffset(zone.replace(/\s/g, ""));
    if (zone !== undefined && offsetMinutes === null)
        return null;
    return {
        hour: half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0),
        minute,
        second,
        millisecond: Math.trunc(Number(`0.${fraction ?? "0"}`) * 1000),
        offsetMinutes,
    };
};
