import { setImmediate } from "node:timers/promises";
import { kaplanMeier } from "../../stats/kaplan-meier/kaplan-meier.js";
import { bootstrapSteps } from "../../stats/turnbull/bootstrap.js";
import { knownUp } from "../../stats/turnbull/known-up.js";
import { turnbull } from "../../stats/turnbull/turnbull.js";
import { clustersSuffice } from "./thresholds.js";
const intervalsOf = (rows, clusterOf) => {
    const intervals = [];
    for (const row of rows) {
        const { sustained } = row.followUp;
        if (sustained !== null)
            intervals.push({ left: sustained.left, right: sustained.right, cluster: clusterOf(row) });
    }
    return intervals;
};
/** Intervals of the rows that have any information, with their clusters where these were asked for. */
export const intervalRows = (rows) => intervalsOf(rows, ({ cluster }) => cluster);
const MOST_POINTS = 400;
/** Days at which the curve is told: every day up to the last check, thinned when there are many. */
const daysOf = (rows, thresholds) => {
    const last = rows.reduce((most, { left, right }) => Math.max(most, right ?? left), 0);
    const step = Math.max(1, Math.ceil(last / MOST_POINTS));
    const days = new Set(thresholds.filter((day) => day <= last));
    for (let day = 0; day <= last; day += step)
        days.add(day);
    return [...days].sort((one, other) => one - other);
};
/** Replicates from one look at the world outside to the next: an interruption must not wait for all of them. */
const BETWEEN_PAUSES = 10;
/** Shows progress between two replicates, and stops where it is interrupted. */
const bootstrapped = async (rows, days, { seed, replicates, onProgress, signal }) => {
    const steps = bootstrapSteps(rows, { days, seed, replicates });
    for (;;) {
        const step = steps.next();
        if (step.done === true)
            return step.value;
        const { done, total } = step.value;
        onProgress(done, total);
        if (done % BETWEEN_PAUSES === 0)
            await setImmediate();
        signal.throwIfAborted();
    }
};
/** Turnbull's curve of the rows, with bootstrap limits where they were asked for. */
export const survivalOf = async (all, request) => {
    const over = request.clusterBy !== null || clustersSuffice(all) ? "clusters" : "targets";
    // The bootstrap draws known clusters anew, also where limits were not asked to allow for them.
    const rows = over === "clusters" ? intervalsOf(all, ({ knownCluster }) => knownCluster) : intervalRows(all);
    const days = rows.length === 0 ? [] : daysOf(rows, request.afterDays);
    const band = request.replicates > 0 && rows.length > 0 ? await bootstrapped(rows, days, request) : null;
    const fit = band?.fit ?? turnbull(rows);
    const atRisk = knownUp(rows);
    const points = days.flatMap((day, index) => {
        const { lower, upper } = fit.at(day);
        if (lower === null || upper === null)
            return [];
        const limits = band?.points[index];
        return [{ day, lower, upper, low: limits?.low ?? null, high: limits?.high ?? null, atRisk: atRisk(day) }];
    });
    return {
        n: rows.length,
        events: rows.filter(({ right }) => right !== null).length,
        converged: fit.converged,
        optimalityGap: fit.optimalityGap,
        boxes: fit.boxes,
        points,
        median: {
            from: fit.median?.from ?? null,
            to: fit.median?.to ?? null,
            low: band?.median.low ?? null,
            high: band?.median.high ?? null,
        },
        bootstrap: band === null || band.replicates === 0
            ? null
            : { replicates: band.replicates, seed: band.seed, clusters: band.clusters, over },
    };
};
/** Time until first found gone, and censored at the last live look: Kaplan-Meier's rows. */
export const timeRows = (rows) => intervalRows(rows).map(({ left, right, cluster }) => ({ time: right ?? left, event: right !== null, cluster }));
/** Kaplan-Meier on the day first found gone, under that name. */
export const firstSeenGoneOf = (all, tauDays) => {
    const rows = timeRows(all);
    const curve = kaplanMeier(rows);
    const mean = curve.restrictedMean(tauDays);
    return {
        n: rows.length,
        events: rows.filter(({ event }) => event).length,
        points: curve.points.map(({ time, atRisk, events, estimate, low, high }) => ({
            day: time,
            atRisk,
            events,
            estimate,
            low,
            high,
        })),
        median: { day: curve.median.time, low: curve.median.low, high: curve.median.high },
        restrictedMean: mean.estimate === null ? null : { tauDays, estimate: mean.estimate, stdErr: mean.stdErr },
    };
};
