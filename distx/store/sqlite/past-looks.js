import { instant } from "../../domain/time.js";
import { scopeOf } from "../../domain/verdict.js";
import { runsAsOf } from "../../history/as-of.js";
import { runsOf } from "../../history/run.js";
import { sightingsOf } from "../../history/sightings.js";
import { createLastLooks } from "./last-looks.js";
import { laterLooks, overriddenInstants } from "./later-looks.js";
import { snapshotFrom } from "./snapshot-rows.js";
import { SNAPSHOTS_OF_TARGET } from "./state-writer.js";
const NONE = { looks: 0, inconclusive: 0 };
/**
 * Reads what the maintained rows do not know about `asOf`: how many looks came later, and, for runs that went on after
 * it, the last look until it. Nothing is read when no look came after `asOf`.
 */
export const prepareCut = (database, verdicts, asOf) => {
    const lastOfAll = database.prepare("SELECT max(last_look_at) FROM states").pluck().get();
    if (lastOfAll === undefined || lastOfAll === null || lastOfAll <= asOf)
        return { cut: (_target, runs) => runs, laterLooks: () => NONE, lastLookAt: (_target, last) => last };
    const overridden = overriddenInstants(database);
    const last = createLastLooks(database, asOf, overridden);
    const snapshotsOf = database.prepare(SNAPSHOTS_OF_TARGET);
    /** The run from its looks, where the last look alone does not tell its best grade. */
    const runFromLooks = (target, run) => {
        const until = snapshotsOf
            .all(target)
            .map((row) => snapshotFrom(row, verdicts))
            .filter(({ at }) => at <= asOf);
        return runsOf(sightingsOf(until)).at(-1) ?? run;
    };
    const cutRun = (target, run) => {
        const { at, verdict: id } = last.conclusive(target) ?? { at: null, verdict: 0 };
        // The run's own first look is at or before `asOf`, so a look is always found.
        if (at === null)
            return runFromLooks(target, run);
        const verdict = verdicts.verdictOf(id);
        if (verdict.grade !== run.grade || verdict.status !== run.status)
            return runFromLooks(target, run);
        return {
            ...run,
            lastAt: at,
            looks: at > run.firstAt ? Math.min(run.looks, 2) : 1,
            reason: verdict.reason,
            scope: scopeOf(verdict),
            rule: verdict.rule,
        };
    };
    return {
        cut: (target, runs) => runsAsOf(runs, asOf, (run) => cutRun(target, run)),
        laterLooks: laterLooks(database, asOf, overridden),
        lastLookAt: (target, all) => {
            if (all === null || all <= asOf)
                return all;
            const at = last.any(target);
            return at === null ? null : instant(at);
        },
    };
};
