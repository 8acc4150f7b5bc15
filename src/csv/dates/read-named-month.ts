import { isCivilDate } from "./civil.ts";
import { type DateReading, dateProblem } from "./date-reading.ts";
import { monthNamed } from "./month-names.ts";
import { readClock } from "./read-clock.ts";

// `3 April 2021`, `April 3rd, 2021`, `3 de abril de 2021`, `Sat, 03 Apr 2021 10:00:00 +0200` (RFC 2822 section 3.3),
// `Sat Apr 03 2021 10:00:00 GMT+0200 (CEST)`, `Sat Apr  3 10:00:00 +0000 2021`.

const GAP = String.raw`[\s.,/-]*(?:(?:de|del|di|of|d')\s+)?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|ère|e|º|°|ª|\.)?`;
const MONTH = String.raw`(\p{L}{3,})`;
const YEAR = String.raw`(\d{4}|['’]?\d{2})(?:\s?(?:r|г|p|р)\.?)?`;
const WEEKDAY = String.raw`(?:\p{L}{2,}\.?,?\s+)?`;

const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY}${GAP}${MONTH}${GAP}${YEAR}(?![\\d:])(.*)$`, "iu");
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}${GAP}${DAY}[\\s.,/-]+${YEAR}(?![\\d:])(.*)$`, "iu");
const YEAR_FIRST = new RegExp(`^(\\d{4})${GAP}${MONTH}${GAP}${DAY}(?!\\d)(.*)$`, "iu");
const YEAR_LAST = new RegExp(
	`^${WEEKDAY}${MONTH}\\s+${DAY}\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s\\S+)?)\\s+(\\d{4})$`,
	"iu",
);

type Parts = { readonly day: string; readonly month: string; readonly year: string; readonly rest: string };

const partsOf = (text: string): Parts | null => {
	const last = YEAR_LAST.exec(text);
	if (last !== null) return { month: last[1] ?? "", day: last[2] ?? "", rest: last[3] ?? "", year: last[4] ?? "" };
	const dayFirst = DAY_FIRST.exec(text);
	if (dayFirst !== null) {
		return { day: dayFirst[1] ?? "", month: dayFirst[2] ?? "", year: dayFirst[3] ?? "", rest: dayFirst[4] ?? "" };
	}
	const monthFirst = MONTH_FIRST.exec(text);
	if (monthFirst !== null) {
		return {
			month: monthFirst[1] ?? "",
			day: monthFirst[2] ?? "",
			year: monthFirst[3] ?? "",
			rest: monthFirst[4] ?? "",
		};
	}
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst === null) return null;
	return { year: yearFirst[1] ?? "", month: yearFirst[2] ?? "", day: yearFirst[3] ?? "", rest: yearFirst[4] ?? "" };
};

/** Reads a date whose month is a word; null when the text holds none. */
export const readNamedMonth = (text: string): DateReading | null => {
	const parts = partsOf(text);
	if (parts === null) return null;
	const month = monthNamed(parts.month);
	if (month === null) return null;
	const day = Number(parts.day);
	if (parts.year.length < 4) {
		const year = parts.year.replace(/\D/g, "");
		return dateProblem(
			"ambiguous-date",
			`the year has two digits: the date reads as day ${day} of 20${year}, or as day ${year} of 20${parts.day.padStart(2, "0")}; settle it with --date-format, such as d-MMM-yy`,
		);
	}
	const date = { year: Number(parts.year), month, day };
	if (!isCivilDate(date)) return dateProblem("impossible-date", "the calendar has no such date");
	if (parts.rest.trim() === "") return { kind: "date", date, clock: null };
	const clock = readClock(parts.rest);
	if (clock === null) return dateProblem("unknown-date", `"${parts.rest.trim()}" is no time of day that is known`);
	return { kind: "date", date, clock };
};
