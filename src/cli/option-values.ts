import { InvalidArgumentError } from "commander";
import { type Millis, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND, millis } from "../domain/time.ts";

// What flags mean, in one place. Commander puts the message behind the flag's name.

const UNITS: Readonly<Record<string, number>> = {
	ms: 1,
	s: MS_PER_SECOND,
	m: MS_PER_MINUTE,
	h: MS_PER_HOUR,
	d: MS_PER_DAY,
	w: 7 * MS_PER_DAY,
};

/** `20s`, `1.5h`, `30d`; a bare number is refused, because nobody can know its unit. */
export const duration = (text: string): Millis => {
	const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)$/.exec(text.trim()) ?? [];
	const factor = unit === undefined ? undefined : UNITS[unit];
	if (count === undefined || factor === undefined)
		throw new InvalidArgumentError("Write a length of time with its unit, such as 20s, 30m, 24h or 7d.");
	return millis(Number(count) * factor);
};

/** The same, but some time: a limit of nothing would let nothing be seen. */
export const positiveDuration = (text: string): Millis => {
	const length = duration(text);
	if (length === 0) throw new InvalidArgumentError("Write a length of time that is longer than nothing.");
	return length;
};

/** Days: `30d`, `4w`, or a bare number of days. */
export const days = (text: string): number => {
	if (/^\d+(\.\d+)?$/.test(text.trim())) return Number(text);
	return duration(text) / MS_PER_DAY;
};

/** Above 0: before any look, that a target was still up is the report's own word. */
const daysAfter = (text: string): number => {
	const value = days(text);
	if (value > 0) return value;
	throw new InvalidArgumentError("Write days after the notice, above 0, such as 1d,7d,30d.");
};

/** `1d,7d,30d` as days, ascending, each once. */
export const dayList = (text: string): readonly number[] =>
	[...new Set(text.split(",").map((part) => daysAfter(part.trim())))].sort((one, other) => one - other);

/** Comma-separated words in lower case, at least one; the flag may be given again. */
export const words = (text: string, before: readonly string[] | undefined): readonly string[] => {
	const given = text
		.split(",")
		.map((word) => word.trim().toLowerCase())
		.filter((word) => word !== "");
	// A script's variable that nobody set: no word would ask for everything, or for nothing.
	if (given.length === 0) throw new InvalidArgumentError("Write at least one word, or leave the flag out.");
	return [...(before ?? []), ...given];
};

/** The flag may be given again: all values, as they are. */
export const repeated = (text: string, before: readonly string[] | undefined): readonly string[] => [
	...(before ?? []),
	text,
];

/** Whether the text is the URL of a page of the web. */
export const isWebUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** An http or https URL, as it is. */
export const webUrl = (text: string): string => {
	if (!isWebUrl(text)) throw new InvalidArgumentError("Write an http or https URL.");
	return text;
};

/** Fields of targets and notices, comma-separated; the flag may be given again. */
export const fields = (text: string, before: readonly string[] | undefined): readonly string[] => [
	...(before ?? []),
	...text.split(",").map((field) => field.trim()),
];

/** What may be left empty says then no more than if it had been left out. */
export const blankAsNone = (text: string | undefined): string | null =>
	text === undefined || text.trim() === "" ? null : text;

/** A whole number, 0 or more. */
export const wholeNumber = (text: string): number => {
	const value = Number(text);
	if (text.trim() === "" || !Number.isSafeInteger(value) || value < 0)
		throw new InvalidArgumentError("Write a whole number, 0 or more.");
	return value;
};

/** A whole number of at least 1. */
export const atLeastOne = (text: string): number => {
	const value = Number(text);
	if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError("Write a whole number of at least 1.");
	return value;
};

const SIZES: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Bytes: `1048576`, `512k`, `2MB`. */
export const byteCount = (text: string): number => {
	const [, count, unit] = /^(\d+)\s*([kmg]?)(?:i?b)?$/.exec(text.trim().toLowerCase()) ?? [];
	const factor = unit === undefined ? undefined : SIZES[unit];
	if (count === undefined || factor === undefined || Number(count) === 0)
		throw new InvalidArgumentError("Write a number of bytes, such as 1048576, 512k or 2m.");
	return Number(count) * factor;
};

/** Requests per second of one host: `1/s`, `10/m`, `100/h`, or `off` (null). */
export const rate = (text: string): { readonly perSecond: number } | "off" => {
	if (text.trim().toLowerCase() === "off") return "off";
	const [, count, unit] =
		/^(\d+(?:\.\d+)?)\/(s(?:ec(?:ond)?)?|m(?:in(?:ute)?)?|h(?:our)?|d(?:ay)?)$/.exec(text.trim()) ?? [];
	const factor = UNITS[unit?.[0] ?? ""];
	if (count === undefined || factor === undefined || Number(count) === 0)
		throw new InvalidArgumentError("Write a rate such as 1/s, 10/m or 100/h, or off.");
	return { perSecond: (Number(count) * MS_PER_SECOND) / factor };
};

/** An instant: ISO 8601; a bare date is its end in UTC, so that the whole day counts. */
export const instantText = (text: string): number => {
	const trimmed = text.trim();
	const isDate = /^\d{4}-\d{2}-\d{2}$/.test(trimmed);
	const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(trimmed);
	const isIso = isDate || /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?/.test(trimmed);
	const value = Date.parse(
		isDate ? `${trimmed}T00:00:00Z` : hasZone ? trimmed.replace(" ", "T") : `${trimmed.replace(" ", "T")}Z`,
	);
	if (!isIso || Number.isNaN(value))
		throw new InvalidArgumentError("Write a date such as 2026-03-31 or an instant such as 2026-03-31T12:00:00Z.");
	// Date.parse reads 2026-02-30 as 2 March in some forms: a date must come back as it was written.
	if (
		new Date(isDate ? value : Date.parse(`${trimmed.slice(0, 10)}T00:00:00Z`)).toISOString().slice(0, 10) !==
		trimmed.slice(0, 10)
	)
		throw new InvalidArgumentError(`There is no day ${trimmed.slice(0, 10)}.`);
	return isDate ? value + MS_PER_DAY - 1 : value;
};

/** Where a period begins: an instant, a bare date (its start in UTC), or, below zero, so many ms before now (`7d`). */
export const startInstant = (text: string): number => {
	const trimmed = text.trim();
	if (/^\d+(\.\d+)?(ms|s|m|h|d|w)$/.test(trimmed)) return -duration(trimmed);
	const until = instantText(trimmed);
	return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? until - MS_PER_DAY + 1 : until;
};
