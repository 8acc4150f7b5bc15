export const NO_LIMITS = { low: null, high: null };
/**
 * Pointwise limits of S (Kalbfleisch and Prentice 1980 for log-log) with the quantile z. Null where they do not exist:
 * at S = 0, and for log-log at S = 1.
 */
export const limitsOf = (s, errorOfLog, z, kind = "log-log") => {
    if (!(s > 0) || !Number.isFinite(errorOfLog))
        return NO_LIMITS;
    if (kind === "plain") {
        return { low: Math.max(0, s - z * s * errorOfLog), high: Math.min(1, s + z * s * errorOfLog) };
    }
    if (kind === "log")
        return { low: s * Math.exp(-z * errorOfLog), high: Math.min(1, s * Math.exp(z * errorOfLog)) };
    if (s >= 1)
        return NO_LIMITS;
    const logHazard = Math.log(-Math.log(s));
    const width = (z * errorOfLog) / -Math.log(s);
    return { low: Math.exp(-Math.exp(logHazard + width)), high: Math.exp(-Math.exp(logHazard - width)) };
};
