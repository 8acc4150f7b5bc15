import { formatCivil, isCivilDate } from "./civil.ts";
import { type DateReading, dateProblem, SEPARATORS, type Separator } from "./date-reading.ts";
import { readClock } from "./read-clock.ts";
import { readIso } from "./read-iso.ts";
import { readNamedMonth } from "./read-named-month.ts";

/** Russian, Bulgarian and Ukrainian put the word for year behind it. */
const NUMERIC = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)(?:\s?[гр]\.?(?=[\s,]|$))?(.*)$/s;
const NUMBER = /^\d{4,7}(?:[.,]\d+)?$|^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/;
const LONGEST_DATE = 100;

const isSeparator = (text: string | undefined): text is Separator => SEPARATORS.some((separator) => separator === text);

/** Two digits up to here are a year of this century; later ones one of the last. */
const LAST_SHORT_YEAR = 69;

/** A year of two digits is never guessed: how the date reads, for a message. */
const shortYear = (first: number, second: number, third: number, separator: Separator): string => {
	const century = (year: number): number => (year > LAST_SHORT_YEAR ? 1900 : 2000) + year;
	const shown = [
		{ order: ["d", "M", "yy"], date: { year: century(third), month: second, day: first } },
		{ order: ["M", "d", "yy"], date: { year: century(third), month: first, day: second } },
		{ order: ["yy", "M", "d"], date: { year: century(first), month: second, day: third } },
	].flatMap(({ order, date }) => (isCivilDate(date) ? [`${formatCivil(date)} (${order.join(separator)})`] : []));
	const readings =
		shown.length === 0 ? "the year has two digits" : `the year has two digits: reads as ${shown.join(" or ")}`;
	return `${readings}; settle it with --date-format`;
};

const readNumeric = (text: string): DateReading | null => {
	const [, firstText, separator, secondText, yearText, rest] = NUMERIC.exec(text) ?? [];
	if (firstText === undefined || secondText === undefined || yearText === undefined || !isSeparator(separator)) {
		return null;
	}
	const [first, second] = [Number(firstText), Number(secondText)];
	const year = Number(yearText);
	if (yearText.length === 2) return dateProblem("ambiguous-date", shortYear(first, second, year, separator));
	const clock = (rest ?? "").trim() === "" ? null : readClock(rest ?? "");
	if (clock === null && (rest ?? "").trim() !== "") {
		return dateProblem("unknown-date", `"${(rest ?? "").trim()}" is no time of day that is known`);
	}
	const dayFirst = { year, month: second, day: first };
	const monthFirst = { year, month: first, day: second };
	const [isDayFirst, isMonthFirst] = [isCivilDate(dayFirst), isCivilDate(monthFirst)];
	if (!isDayFirst && !isMonthFirst) return dateProblem("impossible-date", "the calendar has no such date");
	// Also where one reading is impossible the pair is kept, because it tells how the rest of the column reads.
	return { kind: "numeric", first, second, year, separator, clock };
};

/** Reads a text as a date by itself, whatever the rest of its column holds. */
export const readDateText = (text: string): DateReading => {
	if (text.length > LONGEST_DATE) return dateProblem("unknown-date", "the text is too long for a date");
	const iso = readIso(text);
	if (iso !== null) return iso;
	if (NUMBER.test(text)) return { kind: "number", value: Number(text.replace(",", ".")) };
	return (
		readNumeric(text) ??
		readNamedMonth(text) ??
		dateProblem("unknown-date", "the text is no date in a form that is known")
	);
};
