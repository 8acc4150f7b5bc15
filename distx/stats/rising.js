/** How many of `length` items, from the first on, lie before a bound, where `isBefore` holds for a beginning of them. */
export const countBefore = (length, isBefore) => {
    let low = 0;
    let high = length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBefore(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
/** For rising values and their weights: the weight of all values from a bound on. */
export const weightFrom = (rising, weights) => {
    const rest = new Float64Array(rising.length + 1);
    for (let i = rising.length - 1; i >= 0; i--)
        rest[i] = (rest[i + 1] ?? 0) + (weights[i] ?? 0);
    return (bound) => rest[countBefore(rising.length, (i) => (rising[i] ?? bound) < bound)] ?? 0;
};
