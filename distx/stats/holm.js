/**
 * p values adjusted for their number by Holm's step-down method (Holm 1979), in the order given; as R's
 * `p.adjust(method = "holm")`. A null (a test that does not exist) stays null and counts for nothing.
 * RangeError for a p outside 0 to 1.
 */
export const holm = (ps) => {
    const ranked = ps
        .flatMap((p, index) => (p === null ? [] : [{ p: Number(p), index }]))
        .sort((one, other) => one.p - other.p);
    const adjusted = [...ps];
    let largest = 0;
    for (const [rank, { p, index }] of ranked.entries()) {
        if (!(p >= 0 && p <= 1))
            throw new RangeError(`p must lie between 0 and 1, not ${p}`);
        largest = Math.max(largest, Math.min(1, p * (ranked.length - rank)));
        adjusted[index] = largest;
    }
    return adjusted;
};
