// How numbers are printed, in one place, so that all formats agree. `null` reads "n/a": never 0 and never a blank.
export const NOT_AVAILABLE = "n/a";
/** Shares this close to 0 or 1 would round to a claim that is not true. */
const SMALLEST_PRINTED_SHARE = 0.0005;
/** A count with commas between thousands: `12,345`. */
export const count = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
/** A fraction as percentage points to one decimal, without the sign: 0.475 → `47.5`; never `0.0` or `100.0` unless exact. */
export const points = (share) => {
    if (share === null)
        return NOT_AVAILABLE;
    if (share > 0 && share < SMALLEST_PRINTED_SHARE)
        return "<0.1";
    if (share < 1 && share > 1 - SMALLEST_PRINTED_SHARE)
        return ">99.9";
    return (share * 100).toFixed(1);
};
/** A fraction as a percentage: `47.5%`. */
export const percent = (share) => (share === null ? NOT_AVAILABLE : `${points(share)}%`);
/** A share that is known as a range: `6.9 to 12.3%`, or `6.9%` where both ends read the same. */
export const percentRange = (lower, upper) => points(lower) === points(upper) ? percent(upper) : `${points(lower)} to ${percent(upper)}`;
/** A confidence level: 0.95 → `95%`. */
export const levelText = (level) => `${+(level * 100).toFixed(1)}%`;
/** Two limits in percentage points: `32.9 to 62.5`, one-sided where one is missing. */
export const limits = (low, high) => {
    if (low === null && high === null)
        return NOT_AVAILABLE;
    if (high === null)
        return `${points(low)} or more`;
    if (low === null)
        return `${points(high)} or less`;
    return `${points(low)} to ${points(high)}`;
};
/** A signed difference in percentage points: `+12.3`, `-4.0`. */
export const signedPoints = (difference) => {
    if (difference === null)
        return NOT_AVAILABLE;
    const text = (difference * 100).toFixed(1);
    if (text === "-0.0" || text === "0.0")
        return "0.0";
    return difference > 0 ? `+${text}` : text;
};
/** Two signed limits: `-4.0 to +12.3`. */
export const signedLimits = (low, high) => low === null || high === null ? NOT_AVAILABLE : `${signedPoints(low)} to ${signedPoints(high)}`;
/** Days to one decimal at most: `30`, `0.5`, `24.3`. */
export const dayNumber = (day) => {
    if (day === null)
        return NOT_AVAILABLE;
    const text = day.toFixed(1);
    return text.endsWith(".0") ? count(Math.round(day)) : text;
};
/** Two limits in days. */
export const dayLimits = (low, high) => {
    if (low === null && high === null)
        return NOT_AVAILABLE;
    if (high === null)
        return `${dayNumber(low)} or more`;
    if (low === null)
        return `${dayNumber(high)} or less`;
    return `${dayNumber(low)} to ${dayNumber(high)}`;
};
/** A p-value to two digits, `<0.001` below that. */
export const pValue = (p) => {
    if (p === null)
        return NOT_AVAILABLE;
    return p < 0.001 ? "<0.001" : p.toPrecision(2);
};
/** A test statistic to four digits. */
export const statistic = (value) => (value === null ? NOT_AVAILABLE : value.toPrecision(4));
/** A small positive number in scientific notation: `3.1e-10`. */
export const scientific = (value) => value === null ? NOT_AVAILABLE : value === 0 ? "0" : value.toExponential(1);
