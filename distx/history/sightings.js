/**
 * The looks that states, intervals and statistics rest on: the verdict in force of every snapshot that is not suspect.
 * Where a person reviewed a snapshot (a `reviewed` one at the same instant), what the person saw replaces it.
 */
export const sightingsOf = (snapshots) => {
    const reviewed = new Set(snapshots.filter(({ origin }) => origin === "reviewed").map(({ at }) => at));
    return snapshots
        .filter(({ at, suspect, origin }) => origin === "reviewed" || !(suspect || reviewed.has(at)))
        .map(({ at, effective }) => ({ at, verdict: effective }));
};
