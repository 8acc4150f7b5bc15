import { DateTime, FixedOffsetZone, type TokenParser } from "luxon";
import { messageOf } from "../../domain/message-of.ts";
import { UserError } from "../../domain/user-error.ts";
import type { CivilDate, ClockTime } from "./civil.ts";
import { patternsOf, tokensOf } from "./foreign-format.ts";
import { NUMBER_SYSTEMS, type NumberSystem } from "./number-systems.ts";
import { readClock } from "./read-clock.ts";

/** What `--date-format` asked for: a number system, or a pattern of luxon's tokens. */
export type DateFormat =
	| { readonly kind: "number"; readonly system: NumberSystem }
	| {
			readonly kind: "pattern";
			readonly pattern: string;
			readonly read: (text: string) => DateAndClock | null;
	  };

const MACRO = /[DfFtT]/;
const WHOLE_INSTANT = /[xX]/;
const TIME = /[hHmsSaqtTfFkxX]/;

/** One digit is also taken where the pattern asks for two: spreadsheets drop the zero. */
const lenient = (pattern: string): string =>
	pattern.replace(/(?<![a-zA-Z])(dd|MM|HH|hh)(?![a-zA-Z])/g, (token) => token.slice(1));

const checkComplete = (pattern: string): void => {
	const tokens = tokensOf(pattern);
	if (MACRO.test(tokens) || WHOLE_INSTANT.test(tokens)) return;
	const missing = [
		["year", /y|kk/],
		["month", /[ML]|o|W/],
		["day", /d|o|[Ec]/],
	].flatMap(([name, token]) => (token instanceof RegExp && token.test(tokens) ? [] : [String(name)]));
	if (missing.length === 0) return;
	throw new UserError(
		`--date-format ${pattern} tells no ${missing.join(" and no ")}.`,
		"Write d for the day, M for the month (m is minutes) and y for the year: d/M/yyyy, yyyy-MM-dd HH:mm.",
	);
};

const readWith = (parser: TokenParser, text: string, hasTime: boolean): DateAndClock | null => {
	const read = DateTime.fromFormatParser(text, parser, { zone: "utc", setZone: true, locale: "en" });
	if (!read.isValid) return null;
	const date = { year: read.year, month: read.month, day: read.day };
	if (!hasTime) return { date, clock: null };
	// Without a zone in the text luxon keeps the zone that it was given, which stands for "not told" here.
	const isTold = read.zone instanceof FixedOffsetZone && !read.zone.equals(FixedOffsetZone.utcInstance);
	return {
		date,
		clock: {
			hour: read.hour,
			minute: read.minute,
			second: read.second,
			millisecond: read.millisecond,
			offsetMinutes: isTold || /z$|utc|gmt/i.test(text) ? read.offset : null,
		},
	};
};

type DateAndClock = { readonly date: CivilDate; readonly clock: ClockTime | null };

const LONGEST_DATE = 100;
const BEFORE_CLOCK = /[\s,T]/;

/** A date in a format without a time, which a time of day may follow: `d/M/yyyy` also reads `03/04/2021 14:05`. */
const readBeforeClock = (text: string, read: (date: string) => DateAndClock | null): DateAndClock | null => {
	for (let at = 1; at < Math.min(text.length, LONGEST_DATE); at++) {
		if (!BEFORE_CLOCK.test(text.charAt(at))) continue;
		const clock = readClock(text.slice(at));
		const found = clock === null ? null : read(text.slice(0, at));
		if (found !== null) return { date: found.date, clock };
	}
	return null;
};

/**
 * The format that a user gave.
 * @throws UserError when it is no format, or leaves out the day, the month or the year
 */
export const dateFormatOf = (text: string): DateFormat => {
	const system = NUMBER_SYSTEMS.find((name) => name === text.toLowerCase().replace("excel1904", "excel-1904"));
	if (system !== undefined) return { kind: "number", system };
	const patterns = patternsOf(text);
	const [pattern] = patterns;
	checkComplete(pattern);
	try {
		const parsers = [...new Set(patterns.flatMap((one) => [one, lenient(one)]))].map((one) =>
			DateTime.buildFormatParser(one, { locale: "en" }),
		);
		const hasTime = TIME.test(tokensOf(pattern));
		const readWhole = (value: string): DateAndClock | null => {
			for (const parser of parsers) {
				const found = readWith(parser, value, hasTime);
				if (found !== null) return found;
			}
			return null;
		};
		return {
			kind: "pattern",
			pattern,
			read: (value) => readWhole(value) ?? (hasTime ? null : readBeforeClock(value, readWhole)),
		};
	} catch (error) {
		throw new UserError(
			`--date-format ${text} cannot be used (${messageOf(error)}).`,
			"Write it in luxon's tokens, such as d/M/yyyy or yyyy-MM-dd HH:mm.",
		);
	}
};
