import { civilOfEpochDay, epochDayOf, isCivilDate } from "./civil.ts";
import { type DateReading, dateProblem } from "./date-reading.ts";
import { readClock } from "./read-clock.ts";

// ISO 8601 in all its forms, and other texts that begin with the year: nobody writes year-day-month.

const PLAIN = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{3})?Z?$/;
/** Hungarian puts a point behind the day, too: `2021. 04. 03. 10:15`. */
const YEAR_FIRST = /^(\d{4})(?:([-/\u2010-\u2013])(\d{1,2})\2(\d{1,2})|\.\s?(\d{1,2})\.\s?(\d{1,2})\.?)(?!\d)(.*)$/s;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?([.,]\d+)?\s?(Z|[+-]\d{2}:?\d{0,2})?)?$/i;
const ORDINAL = /^(\d{4})-?(\d{3})(T.*)?$/;
const WEEK = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?(T.*)?$/i;
const MONTH_ONLY = /^\d{4}[-/.]\d{1,2}$/;
const DAYS_PER_WEEK = 7;

const withClock = (year: number, month: number, day: number, rest: string, text: string): DateReading => {
	const date = { year, month, day };
	if (!isCivilDate(date)) return dateProblem("impossible-date", "the calendar has no such date");
	if (rest.trim() === "") return { kind: "date", date, clock: null };
	const clock = readClock(rest);
	return clock === null
		? dateProblem("unknown-date", `"${text.slice(text.length - rest.length).trim()}" is no time of day that is known`)
		: { kind: "date", date, clock };
};

/** Monday of ISO week 1: the week with 4 January in it (ISO 8601-1:2019, 3.1.1.23). */
const startOfWeekYear = (year: number): number => {
	const fourth = epochDayOf({ year, month: 1, day: 4 });
	// 1970-01-01 was a Thursday.
	return fourth - ((fourth + 3) % DAYS_PER_WEEK);
};

const number = (text: string, start: number, end: number): number => {
	let value = 0;
	for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - 48;
	return value;
};

/** The commonest form, read without taking it apart: `2021-04-03T10:15:30Z`, with or without fraction and zone. */
const readPlain = (text: string): DateReading | null => {
	if (!PLAIN.test(text)) return null;
	const date = { year: number(text, 0, 4), month: number(text, 5, 7), day: number(text, 8, 10) };
	const [hour, minute, second] = [number(text, 11, 13), number(text, 14, 16), number(text, 17, 19)];
	if (!isCivilDate(date) || hour > 23 || minute > 59 || second > 59) return null;
	const isUtc = text.endsWith("Z");
	const millisecond = text.length > 20 ? number(text, 20, 23) : 0;
	return { kind: "date", date, clock: { hour, minute, second, millisecond, offsetMinutes: isUtc ? 0 : null } };
};

/** Reads a date that begins with its year; null when the text does not. */
export const readIso = (text: string): DateReading | null => {
	const plain = readPlain(text);
	if (plain !== null) return plain;
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst !== null) {
		const [, year, , month, day, otherMonth, otherDay, rest] = yearFirst;
		return withClock(Number(year), Number(month ?? otherMonth), Number(day ?? otherDay), rest ?? "", text);
	}
	const basic = BASIC.exec(text);
	if (basic !== null) {
		const [, year, month, day, hour, minute, second, fraction, zone] = basic;
		const rest = hour === undefined ? "" : `T${hour}:${minute}:${second ?? "00"}${fraction ?? ""}${zone ?? ""}`;
		return withClock(Number(year), Number(month), Number(day), rest, text);
	}
	const ordinal = ORDINAL.exec(text);
	if (ordinal !== null) {
		const year = Number(ordinal[1]);
		const date = civilOfEpochDay(epochDayOf({ year, month: 1, day: 1 }) + Number(ordinal[2]) - 1);
		if (date.year !== year) return dateProblem("impossible-date", "the year has no such day");
		return withClock(date.year, date.month, date.day, ordinal[3] ?? "", text);
	}
	const week = WEEK.exec(text);
	if (week !== null) {
		const [, year, number, weekday, rest] = week;
		if (weekday === undefined) return dateProblem("unknown-date", "the date names a week, not a day");
		const start = startOfWeekYear(Number(year));
		const epochDay = start + (Number(number) - 1) * DAYS_PER_WEEK + Number(weekday) - 1;
		if (Number(number) < 1 || epochDay >= startOfWeekYear(Number(year) + 1)) {
			return dateProblem("impossible-date", "the year has no such week");
		}
		const date = civilOfEpochDay(epochDay);
		return withClock(date.year, date.month, date.day, rest ?? "", text);
	}
	if (MONTH_ONLY.test(text)) return dateProblem("unknown-date", "the date names a month, not a day");
	return null;
};
