import { formatCivil, isCivilDate } from "./civil.js";
import { SEPARATORS } from "./date-reading.js";
import { plausibleSystems } from "./number-systems.js";
import { readDateText } from "./read-date-text.js";
export const dayFirstDate = (reading) => ({
    year: reading.year,
    month: reading.second,
    day: reading.first,
});
export const monthFirstDate = (reading) => ({
    year: reading.year,
    month: reading.first,
    day: reading.second,
});
/** Whether two numbers of a date can each be the day, and it matters which is. */
export const readsTwoWays = (reading) => reading.kind === "numeric" &&
    reading.first !== reading.second &&
    isCivilDate(dayFirstDate(reading)) &&
    isCivilDate(monthFirstDate(reading));
/** Both readings, for a message: `3 April (2021-04-03) or 4 March (2021-03-04)`. */
export const bothReadings = (reading) => `${formatCivil(dayFirstDate(reading))} (day first) or ${formatCivil(monthFirstDate(reading))} (month first)`;
/** Gathers the proofs of a column, row by row, in constant memory. */
export const surveyDates = (now) => {
    const orders = Object.fromEntries(SEPARATORS.map((separator) => [separator, { dayFirst: null, monthFirst: null, twoWays: 0 }]));
    let systems = null;
    let numbers = 0;
    let others = 0;
    return {
        add: (date, line, text) => {
            const reading = readDateText(date);
            if (reading.kind === "number") {
                numbers++;
                const plausible = plausibleSystems(reading.value, now);
                systems = systems === null ? plausible : systems.filter((system) => plausible.includes(system));
                return;
            }
            if (reading.kind !== "problem")
                others++;
            if (reading.kind !== "numeric")
                return;
            const order = orders[reading.separator];
            if (readsTwoWays(reading))
                order.twoWays++;
            else if (reading.first > 12)
                order.dayFirst ??= { line, text };
            else if (reading.second > 12)
                order.monthFirst ??= { line, text };
        },
        result: () => ({ orders, systems: systems ?? [], numbers, others }),
    };
};
