// What every estimator asks of its input. Wrong input is the caller's bug: a RangeError that names the value.
/** The level of an interval when the caller names none. */
export const DEFAULT_LEVEL = 0.95;
/** The two-sided probability of a limit: 0.975 at level 0.95. */
export const upperProbability = (level) => {
    if (level > 0 && level < 1)
        return 0.5 + level / 2;
    throw new RangeError(`level must lie between 0 and 1, not ${level}`);
};
/** `value` if it is a finite number of at least `least`. */
export const finite = (value, name, least = Number.NEGATIVE_INFINITY) => {
    if (Number.isFinite(value) && value >= least)
        return value;
    const wanted = least === Number.NEGATIVE_INFINITY ? "a finite number" : `a finite number from ${least}`;
    throw new RangeError(`${name} must be ${wanted}, not ${String(value)}`);
};
