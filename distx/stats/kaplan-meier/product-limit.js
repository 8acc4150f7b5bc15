/** True where the events at a time took all at risk, sums of fractional weights allowed for. */
export const takesAll = (events, atRisk) => atRisk - events <= atRisk * 1e-12;
/**
 * S(t) = Π (1 - d/Y), V = Σ d / (Y (Y - d)) (Kaplan and Meier 1958; Greenwood 1926). V is infinite from S = 0 on.
 */
export const productLimit = ({ times, atRisk, events }) => {
    const survival = [];
    const variance = [];
    let s = 1;
    let v = 0;
    for (const [j, d] of events.entries()) {
        const y = atRisk[j] ?? 0;
        if (d > 0) {
            s = takesAll(d, y) ? 0 : s * ((y - d) / y);
            v += takesAll(d, y) ? Number.POSITIVE_INFINITY : d / (y * (y - d));
        }
        survival.push(s);
        variance.push(v);
    }
    return times.length === 0 ? { survival: [], variance: [] } : { survival, variance };
};
