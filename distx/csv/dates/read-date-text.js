import { isCivilDate } from "./civil.js";
import { dateProblem, SEPARATORS } from "./date-reading.js";
import { readClock } from "./read-clock.js";
import { readIso } from "./read-iso.js";
import { readNamedMonth } from "./read-named-month.js";
const NUMERIC = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)(.*)$/s;
const NUMBER = /^\d{4,7}(?:[.,]\d+)?$|^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/;
const LONGEST_DATE = 100;
const isSeparator = (text) => SEPARATORS.some((separator) => separator === text);
const readNumeric = (text) => {
    const [, firstText, separator, secondText, yearText, rest] = NUMERIC.exec(text) ?? [];
    if (firstText === undefined || secondText === undefined || yearText === undefined || !isSeparator(separator)) {
        return null;
    }
    const [first, second] = [Number(firstText), Number(secondText)];
    if (yearText.length === 2) {
        return dateProblem("ambiguous-date", `the year has two digits: the date reads as year 20${yearText} or, from the front, as year 20${firstText.padStart(2, "0")}`);
    }
    const clock = (rest ?? "").trim() === "" ? null : readClock(rest ?? "");
    if (clock === null && (rest ?? "").trim() !== "") {
        return dateProblem("unknown-date", `"${(rest ?? "").trim()}" is no time of day that is known`);
    }
    const year = Number(yearText);
    const dayFirst = { year, month: second, day: first };
    const monthFirst = { year, month: first, day: second };
    const [isDayFirst, isMonthFirst] = [isCivilDate(dayFirst), isCivilDate(monthFirst)];
    if (!isDayFirst && !isMonthFirst)
        return dateProblem("impossible-date", "the calendar has no such date");
    // Also where one reading is impossible the pair is kept, because it tells how the rest of the column reads.
    return { kind: "numeric", first, second, year, separator, clock };
};
/** Reads a text as a date by itself, whatever the rest of its column holds. */
export const readDateText = (text) => {
    if (text.length > LONGEST_DATE)
        return dateProblem("unknown-date", "the text is too long for a date");
    const iso = readIso(text);
    if (iso !== null)
        return iso;
    if (NUMBER.test(text))
        return { kind: "number", value: Number(text.replace(",", ".")) };
    return (readNumeric(text) ??
        readNamedMonth(text) ??
        dateProblem("unknown-date", "the text is no date in a form that is known"));
};
