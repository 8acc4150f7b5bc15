import { createHash } from "node:crypto";
import { basename } from "node:path";
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from "../../domain/time.js";
const HOURS = [1, 2, 3, 4, 6, 8, 12];
/** `4h`, `1d`, `1w`; null for a length of time that a crontab line cannot say. */
export const cadenceOf = (every) => {
    if (every === 7 * MS_PER_DAY)
        return { kind: "week" };
    if (every === MS_PER_DAY)
        return { kind: "day" };
    const hours = every / MS_PER_HOUR;
    return HOURS.includes(hours) ? { kind: "hours", hours } : null;
};
const periodOf = (cadence) => cadence.kind === "hours" ? cadence.hours * MS_PER_HOUR : cadence.kind === "day" ? MS_PER_DAY : 7 * MS_PER_DAY;
const SPARE_MS = 5 * MS_PER_MINUTE;
const LONGEST_MS = 20 * MS_PER_HOUR;
/** A sweep ends in order before the next one starts: `225m`. */
export const longestSweep = ({ cadence, delay }) => `${Math.floor(Math.min(LONGEST_MS, periodOf(cadence) - delay - SPARE_MS) / MS_PER_MINUTE)}m`;
/**
 * The time of day for a study: the same whenever it is asked, and not the full hour, when everybody's jobs start and
 * studies on one machine would meet.
 */
export const usualTime = (db) => {
    const digest = createHash("sha256").update(db).digest();
    return { hour: 1 + (digest.readUInt8(0) % 5), minute: 3 + (digest.readUInt8(1) % 54) };
};
/** `stillup-study` for `/data/study.db`. */
export const usualName = (db) => {
    const word = basename(db)
        .replace(/\.[^.]+$/, "")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "");
    return word === "" || word === "stillup" ? "stillup" : `stillup-${word}`;
};
/** The words of a command of stillup, program first. */
export const commandWords = ({ node, program, db }, ...words) => [
    node,
    program,
    ...words,
    "--db",
    db,
];
/** The hours at which a job starts. */
export const startHours = ({ cadence, hour }) => cadence.kind === "hours"
    ? Array.from({ length: 24 / cadence.hours }, (_, index) => (hour % cadence.hours) + index * cadence.hours)
    : [hour];
/** Five fields of crontab(5). */
export const cronFields = (job) => {
    const { cadence, minute, hour } = job;
    switch (cadence.kind) {
        case "hours": {
            const first = hour % cadence.hours;
            const hours = cadence.hours === 1 ? "*" : first === 0 ? `*/${cadence.hours}` : `${first}-23/${cadence.hours}`;
            return `${minute} ${hours} * * *`;
        }
        case "day":
            return `${minute} ${hour} * * *`;
        case "week":
            return `${minute} ${hour} * * 1`;
    }
};
export const cadenceText = ({ cadence }) => cadence.kind === "hours"
    ? cadence.hours === 1
        ? "every hour"
        : `every ${cadence.hours} hours`
    : cadence.kind === "day"
        ? "once a day"
        : "every Monday";
export const delaySeconds = ({ delay }) => Math.round(delay / 1000);
