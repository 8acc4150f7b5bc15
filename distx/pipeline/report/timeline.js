import { instant, MS_PER_DAY } from "../../domain/time.js";
const MOST_POINTS = 24;
/** Evenly spaced midnights after the first notice, and the as-of. */
const instantsOf = (first, asOf) => {
    const days = Math.floor((asOf - first) / MS_PER_DAY);
    const step = Math.max(1, Math.ceil(days / MOST_POINTS));
    const instants = [];
    for (let day = step; day < days; day += step)
        instants.push(instant(first + day * MS_PER_DAY));
    instants.push(asOf);
    return instants;
};
/** Adds a target to the points from its notice on, in one walk along its runs. */
const addTo = (points, instants, first, row) => {
    const { runs, returns, reportedAt } = row;
    const walk = { status: "unknown", next: 0, back: 0 };
    /** Walks on to an instant; true where the target was live again on the way. */
    const walkTo = (at) => {
        for (let run = runs[walk.next]; run !== undefined && run.firstAt <= at; run = runs[++walk.next])
            walk.status = run.status;
        const before = walk.back;
        while ((returns[walk.back]?.liveAgainAt ?? Number.POSITIVE_INFINITY) <= at)
            walk.back += 1;
        return walk.back > before;
    };
    walkTo(first);
    for (const [index, at] of instants.entries()) {
        const then = walk.status;
        const hasReturned = walkTo(at);
        const point = points[index];
        if (point === undefined || reportedAt > at)
            continue;
        point[walk.status] += 1;
        if (walk.status === "removed" && then !== "removed")
            point.newlyRemoved += 1;
        if (hasReturned)
            point.reappeared += 1;
    }
};
/** The state of all targets at evenly spaced midnights between the first notice and the as-of. */
export const timelineOf = (rows, asOf) => {
    const first = rows.reduce((least, row) => Math.min(least, row.reportedAt), asOf);
    if (rows.length === 0 || asOf - first < MS_PER_DAY)
        return [];
    const instants = instantsOf(first, asOf);
    const points = instants.map(() => ({ live: 0, removed: 0, restricted: 0, unknown: 0, newlyRemoved: 0, reappeared: 0 }));
    for (const row of rows)
        addTo(points, instants, first, row);
    return instants.flatMap((at, index) => {
        const point = points[index];
        return point === undefined ? [] : [{ at, ...point }];
    });
};
/** What is gone at the as-of, and by what reason the page itself gave. */
export const removalsOf = (rows) => {
    const scopes = { content: 0, account: 0, host: 0 };
    const reasons = new Map();
    let geoWithheld = 0;
    for (const { seen } of rows) {
        const run = seen.at(-1);
        if (run?.reason === "geo-withheld" || run?.reason === "legal-withheld")
            geoWithheld += 1;
        if (run?.status !== "removed" || run.scope === null)
            continue;
        scopes[run.scope] += 1;
        reasons.set(run.reason, (reasons.get(run.reason) ?? 0) + 1);
    }
    return {
        ...scopes,
        reasons: [...reasons]
            .map(([reason, count]) => ({ reason, count }))
            .sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1)),
        geoWithheld,
    };
};
