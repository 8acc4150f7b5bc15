import { type Instant, MS_PER_DAY, MS_PER_SECOND } from "../../domain/time.ts";
import { civilOfEpochDay, epochDayOf, formatCivil } from "./civil.ts";

/** What a bare number can count: days of a spreadsheet from either of its epochs, or time since 1970. */
export const NUMBER_SYSTEMS = ["excel", "excel-1904", "unix", "unix-ms"] as const;
export type NumberSystem = (typeof NUMBER_SYSTEMS)[number];
/** Those that count days. */
export type SerialSystem = Extract<NumberSystem, "excel" | "excel-1904">;

/**
 * Day 0 of Excel's systems. The 1900 one counts a 29 February 1900 that never was, so from March 1900 on its day 0 is
 * 1899-12-30 (ECMA-376 part 1, 18.17.4.1); old Excel for Mac counts from 1904-01-01.
 */
const DAY_ZERO: Readonly<Record<SerialSystem, number>> = {
	excel: epochDayOf({ year: 1899, month: 12, day: 30 }),
	"excel-1904": epochDayOf({ year: 1904, month: 1, day: 1 }),
};

/** No list of reported URLs is older than the web. */
export const EARLIEST_MS = epochDayOf({ year: 1990, month: 1, day: 1 }) * MS_PER_DAY;

/** Milliseconds of a day that a serial's fraction holds, rounded as Excel shows it: to the second, if it is that near. */
const fractionMs = (value: number): number => {
	const ms = (value - Math.floor(value)) * MS_PER_DAY;
	const seconds = Math.round(ms / MS_PER_SECOND) * MS_PER_SECOND;
	return Math.abs(ms - seconds) < 20 ? seconds : Math.round(ms);
};

/** Milliseconds from the epoch; for Excel's days a local time read as if in UTC. */
export const numberToMs = (value: number, system: NumberSystem): number => {
	switch (system) {
		case "unix":
			return Math.trunc(value * MS_PER_SECOND);
		case "unix-ms":
			return Math.trunc(value);
		default:
			return (DAY_ZERO[system] + Math.floor(value)) * MS_PER_DAY + fractionMs(value);
	}
};

/** Whether a serial is a whole day, known by date only. */
export const isWholeDay = (value: number): boolean => Number.isInteger(value);

const isSerial = (system: NumberSystem): system is SerialSystem => system in DAY_ZERO;

/**
 * The systems in which the number is a date from 1990 to now (and a day, for time zones ahead of ours).
 * @param serials the one that a workbook says it counts days in
 */
export const plausibleSystems = (value: number, now: Instant, serials: SerialSystem | null): readonly NumberSystem[] =>
	NUMBER_SYSTEMS.filter((system) => {
		if (serials !== null && isSerial(system) && system !== serials) return false;
		const ms = numberToMs(value, system);
		return ms >= EARLIEST_MS && ms <= now + MS_PER_DAY;
	});

/** `2024-01-15 (excel) or 2028-01-16 (excel-1904)`. */
export const numberReadings = (value: number, systems: readonly NumberSystem[]): string =>
	systems
		.map((system) => `${formatCivil(civilOfEpochDay(Math.floor(numberToMs(value, system) / MS_PER_DAY)))} (${system})`)
		.join(" or ");
