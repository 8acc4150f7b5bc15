import type { Instant } from "../../domain/time.ts";
import { type CivilDate, formatCivil, isCivilDate } from "./civil.ts";
import { type DateReading, SEPARATORS, type Separator } from "./date-reading.ts";
import { type NumberSystem, plausibleSystems, type SerialSystem } from "./number-systems.ts";
import { readDateText } from "./read-date-text.ts";

// What a whole column proves about how its dates are to be read. `03/04/2021` alone reads two ways; `13/04/2021`
// elsewhere in the column shows that the day comes first, `04/13/2021` that the month does, both that nothing is shown.

/** A row that proves something: its line and its text. */
export type Proof = { readonly line: number; readonly text: string };

export type OrderProofs = {
	readonly dayFirst: Proof | null;
	readonly monthFirst: Proof | null;
	/** How many dates of this shape read two ways by themselves. */
	readonly twoWays: number;
};

/** What a look at a whole column gave. */
export type ColumnDates = {
	readonly orders: Readonly<Record<Separator, OrderProofs>>;
	/** The number systems in which EVERY number of the column is a date between 1990 and now. */
	readonly systems: readonly NumberSystem[];
	readonly numbers: number;
	/** Dates that are no bare numbers. */
	readonly others: number;
};

export const dayFirstDate = (reading: { first: number; second: number; year: number }): CivilDate => ({
	year: reading.year,
	month: reading.second,
	day: reading.first,
});
export const monthFirstDate = (reading: { first: number; second: number; year: number }): CivilDate => ({
	year: reading.year,
	month: reading.first,
	day: reading.second,
});

/** Whether two numbers of a date can each be the day, and it matters which is. */
export const readsTwoWays = (reading: DateReading): boolean =>
	reading.kind === "numeric" &&
	reading.first !== reading.second &&
	isCivilDate(dayFirstDate(reading)) &&
	isCivilDate(monthFirstDate(reading));

/** Both readings, for a message: `3 April (2021-04-03) or 4 March (2021-03-04)`. */
export const bothReadings = (reading: { first: number; second: number; year: number }): string =>
	`${formatCivil(dayFirstDate(reading))} (day first) or ${formatCivil(monthFirstDate(reading))} (month first)`;

/** Gathers the proofs of a column, row by row, in constant memory. */
export const surveyDates = (
	now: Instant,
	serials: SerialSystem | null,
): { add: (text: string, line: number, shown: string) => void; result: () => ColumnDates } => {
	const orders = Object.fromEntries(
		SEPARATORS.map((separator) => [separator, { dayFirst: null, monthFirst: null, twoWays: 0 }]),
	) as Record<Separator, { dayFirst: Proof | null; monthFirst: Proof | null; twoWays: number }>;
	let systems: readonly NumberSystem[] | null = null;
	let numbers = 0;
	let others = 0;
	return {
		add: (date, line, text) => {
			const reading = readDateText(date);
			if (reading.kind === "number") {
				numbers++;
				const plausible = plausibleSystems(reading.value, now, serials);
				systems = systems === null ? plausible : systems.filter((system) => plausible.includes(system));
				return;
			}
			if (reading.kind !== "problem") others++;
			if (reading.kind !== "numeric") return;
			const order = orders[reading.separator];
			if (readsTwoWays(reading)) order.twoWays++;
			else if (reading.first > 12) order.dayFirst ??= { line, text };
			else if (reading.second > 12) order.monthFirst ??= { line, text };
		},
		result: () => ({ orders, systems: systems ?? [], numbers, others }),
	};
};
