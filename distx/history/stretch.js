/** The status of one instant; null where nothing was settled: no conclusive look, or two that disagree. */
const settledStatus = (statuses) => {
    const conclusive = [...statuses].filter((status) => status !== "inconclusive");
    const [only, ...others] = conclusive;
    return only !== undefined && others.length === 0 ? only : null;
};
/** All stretches of checks given in any order, from the earliest on. */
export const stretchesOf = (checks) => {
    const byInstant = new Map();
    for (const [at, status] of checks) {
        const seen = byInstant.get(at);
        if (seen === undefined)
            byInstant.set(at, new Set([status]));
        else
            seen.add(status);
    }
    const stretches = [];
    for (const [at, statuses] of [...byInstant].sort(([one], [other]) => one - other)) {
        const status = settledStatus(statuses);
        if (status === null)
            continue;
        const last = stretches.at(-1);
        if (last?.status === status)
            stretches[stretches.length - 1] = { ...last, lastAt: at };
        else
            stretches.push({ status, firstAt: at, lastAt: at });
    }
    return stretches;
};
