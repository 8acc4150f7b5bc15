import { assertNever } from "../../domain/brand.ts";
import { type CivilDate, type ClockTime, isCivilDate } from "./civil.ts";
import {
	bothReadings,
	type ColumnDates,
	dayFirstDate,
	monthFirstDate,
	type Proof,
	readsTwoWays,
} from "./column-dates.ts";
import type { DateFormat } from "./date-format.ts";
import type { DateReading } from "./date-reading.ts";
import { type NumberSystem, numberReadings } from "./number-systems.ts";
import { readDateText } from "./read-date-text.ts";

/** What a date means once its column and the user have had their say. */
export type SettledDate =
	| { readonly kind: "date"; readonly date: CivilDate; readonly clock: ClockTime | null }
	| { readonly kind: "counted"; readonly value: number; readonly system: NumberSystem }
	| Extract<DateReading, { kind: "problem" }>
	/** It depends on the rest of the column, which has not been looked at. */
	| { readonly kind: "unsettled" };

/** How the dates of one column are read. */
export type DatePlan = {
	readonly format: DateFormat | null;
	/** Null before the whole column was looked at. */
	readonly column: ColumnDates | null;
};

const DECIMAL = /^\d{1,20}(?:[.,]\d+)?$/;

const orderName = (proof: Proof): string => `line ${proof.line} (${proof.text})`;

/** In the column's own separators: a format in others would not fit it. */
const howToSettle = (separator: string): string =>
	`settle it with --date-format ${["d", "M", "yyyy"].join(separator)} or ${["M", "d", "yyyy"].join(separator)}`;

const settleOrder = (reading: Extract<DateReading, { kind: "numeric" }>, column: ColumnDates | null): SettledDate => {
	const { clock } = reading;
	if (!readsTwoWays(reading)) {
		const dayFirst = dayFirstDate(reading);
		return { kind: "date", date: isCivilDate(dayFirst) ? dayFirst : monthFirstDate(reading), clock };
	}
	if (column === null) return { kind: "unsettled" };
	const { dayFirst, monthFirst } = column.orders[reading.separator];
	if (dayFirst !== null && monthFirst === null) return { kind: "date", date: dayFirstDate(reading), clock };
	if (monthFirst !== null && dayFirst === null) return { kind: "date", date: monthFirstDate(reading), clock };
	const why =
		dayFirst === null || monthFirst === null
			? "no date of the column shows which"
			: `${orderName(dayFirst)} puts the day first, ${orderName(monthFirst)} the month`;
	return {
		kind: "problem",
		reason: "ambiguous-date",
		message: `reads as ${bothReadings(reading)}; ${why}: ${howToSettle(reading.separator)}`,
	};
};

const settleNumber = (value: number, column: ColumnDates | null): SettledDate => {
	if (column === null) return { kind: "unsettled" };
	const { systems, others } = column;
	const [only] = systems;
	if (only !== undefined && systems.length === 1) {
		const isClock = only === "unix" || only === "unix-ms";
		// Serials come mixed with dates out of one spreadsheet column; seconds since 1970 do not.
		if (!isClock || others === 0) return { kind: "counted", value, system: only };
	}
	if (systems.length > 1) {
		const readings = numberReadings(value, systems);
		return {
			kind: "problem",
			reason: "ambiguous-date",
			message: `reads as ${readings}: settle it with --date-format ${systems.join(" or ")}`,
		};
	}
	return {
		kind: "problem",
		reason: "unknown-date",
		message: "a bare number; if the column counts days or seconds: --date-format excel, excel-1904, unix or unix-ms",
	};
};

const withFormat = (text: string, reading: DateReading, format: DateFormat): SettledDate => {
	if (format.kind === "number") {
		if (reading.kind === "number") return { kind: "counted", value: reading.value, system: format.system };
		// `1.6174E+09` has lost the digits that tell the day.
		if (DECIMAL.test(text)) return { kind: "counted", value: Number(text.replace(",", ".")), system: format.system };
	} else {
		const read = format.read(text);
		if (read !== null) return { kind: "date", ...read };
	}
	// What says by itself how it reads is taken beside the given format: exports mix them in one column.
	if (reading.kind === "date") return reading;
	if (reading.kind === "problem" && reading.reason !== "ambiguous-date") return reading;
	const wanted = format.kind === "number" ? format.system : format.pattern;
	return { kind: "problem", reason: "unknown-date", message: `does not fit --date-format ${wanted}` };
};

/** Reads one date of a column by the plan. */
export const settleDate = (text: string, plan: DatePlan): SettledDate => {
	const reading = readDateText(text);
	if (plan.format !== null) return withFormat(text, reading, plan.format);
	switch (reading.kind) {
		case "date":
			return reading;
		case "numeric":
			return settleOrder(reading, plan.column);
		case "number":
			return settleNumber(reading.value, plan.column);
		case "problem":
			return reading;
		default:
			return assertNever(reading);
	}
};

/** In words, how a column's dates were read, for the summary of an import. */
export const describeDates = ({ format, column }: DatePlan): string => {
	if (format !== null) return format.kind === "number" ? format.system : format.pattern;
	if (column === null) return "each date says itself how it reads";
	const parts: string[] = [];
	for (const [separator, { dayFirst, monthFirst, twoWays }] of Object.entries(column.orders)) {
		if (twoWays > 0 && dayFirst === null && monthFirst === null) {
			parts.push(`${twoWays} with ${separator} read two ways, and none shows which`);
		}
		if (dayFirst !== null && monthFirst === null)
			parts.push(`day${separator}month${separator}year, as ${orderName(dayFirst)} shows`);
		if (monthFirst !== null && dayFirst === null) {
			parts.push(`month${separator}day${separator}year, as ${orderName(monthFirst)} shows`);
		}
		if (monthFirst !== null && dayFirst !== null) {
			parts.push(`${orderName(dayFirst)} and ${orderName(monthFirst)} contradict each other`);
		}
	}
	if (column.numbers > 0 && column.systems.length === 1) parts.push(`numbers as ${column.systems[0]}`);
	return parts.length === 0 ? "each date says itself how it reads" : parts.join("; ");
};
