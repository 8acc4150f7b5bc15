import { daysBetween, MS_PER_DAY, MS_PER_HOUR } from "../../domain/time.js";
import { medianOf } from "./median.js";
const rounded = (value) => String(Math.round(value * 10) / 10);
const lengthOf = (time) => time < MS_PER_DAY ? `${rounded(time / MS_PER_HOUR)} hours` : `${rounded(time / MS_PER_DAY)} days`;
/** The planned schedule in words, for the method paragraph. */
export const scheduleWords = ({ byAge, thresholds }) => {
    const steps = byAge.map(({ upTo, gap }) => `every ${lengthOf(gap)}${upTo === null ? " after that" : ` up to ${lengthOf(upTo)} after the notice`}`);
    const days = thresholds.map((threshold) => rounded(threshold / MS_PER_DAY));
    return `planned at least ${steps.join(", ")}, and as soon as days ${days.join(", ")} had passed`;
};
/** The median over targets of the mean gap between two looks, in days; null where no target was looked at twice. */
export const medianGapDays = (rows) => {
    const gaps = rows.flatMap(({ firstLookAt, lastLookAt, looks }) => firstLookAt === null || lastLookAt === null || looks < 2
        ? []
        : [daysBetween(firstLookAt, lastLookAt) / (looks - 1)]);
    return medianOf(gaps);
};
