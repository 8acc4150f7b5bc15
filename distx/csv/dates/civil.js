import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND } from "../../domain/time.js";
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysInMonth = (year, month) => month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
/** Whether the calendar has such a date. */
export const isCivilDate = ({ year, month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
/** Days from 1970-01-01 to the date (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
export const epochDayOf = ({ year, month, day }) => {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
};
/** The date that many days after 1970-01-01 (same source, civil_from_days). */
export const civilOfEpochDay = (epochDay) => {
    const z = epochDay + 719_468;
    const era = Math.floor(z / 146_097);
    const dayOfEra = z - era * 146_097;
    const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const shifted = Math.floor((5 * dayOfYear + 2) / 153);
    const month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {
        year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
        month,
        day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    };
};
/** Milliseconds from the epoch to the date and time, both read as if in UTC. */
export const localMsOf = (date, clock) => epochDayOf(date) * MS_PER_DAY +
    (clock === null
        ? 0
        : clock.hour * MS_PER_HOUR + clock.minute * MS_PER_MINUTE + clock.second * MS_PER_SECOND + clock.millisecond);
const pad = (value, width) => String(value).padStart(width, "0");
/** `2021-04-03`. */
export const formatCivil = ({ year, month, day }) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
