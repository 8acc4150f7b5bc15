/** Days are read in weeks, months and years, so ticks fall on those and not on tens. */
const STEPS = [0.25, 0.5, 1, 2, 7, 14, 30, 60, 90, 180, 365];
/** Days from 0 on, regularly spaced, at most `most` besides 0, none past `end`. */
export const dayTicks = (end, most) => {
    const step = STEPS.find((days) => end / days <= most) ?? 365 * Math.ceil(end / 365 / most);
    return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
};
