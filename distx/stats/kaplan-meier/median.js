/** As R's `survfit`: a curve that is flat at one half up to this much counts as flat there. */
const TOLERANCE = 1.5e-8;
/**
 * The first time at which a falling step curve is at most one half; where it is flat at exactly one half and falls
 * later, the middle of the flat part. Null where it never gets there. A null value is no part of the curve.
 */
export const crossesHalf = (times, curve) => {
    const first = curve.findIndex((value) => value !== null && value < 0.5 + TOLERANCE);
    const time = times[first];
    const value = curve[first];
    if (time === undefined || value == null)
        return null;
    if (Math.abs(value - 0.5) >= TOLERANCE)
        return time;
    const drop = curve.findIndex((later, index) => index > first && later !== null && later < value);
    return (time + (times[drop] ?? time)) / 2;
};
