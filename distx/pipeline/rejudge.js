import { judgeEvidence } from "../classify/judge-evidence.js";
import { scopeOf } from "../domain/verdict.js";
import { isConfirmed } from "../history/confirmation.js";
import { requireKnown } from "./known-platforms.js";
import { thresholdsAsOf } from "./report/thresholds-as-of.js";
import { lookToCompare, withEarlierLook } from "./second-look.js";
const isSame = (one, other) => one.status === other.status &&
    one.reason === other.reason &&
    scopeOf(one) === scopeOf(other) &&
    one.rule === other.rule &&
    one.grade === other.grade;
const stateOf = ({ state: { run } }, confirm) => {
    if (run === null)
        return "unknown";
    return run.status === "removed" && !isConfirmed(run, { ...confirm, looks: Math.min(confirm.looks, 2) }, () => [])
        ? "removed (unconfirmed)"
        : run.status;
};
/** The verdicts of today's rules on all looks of a target; a host name that is gone needs the look before, as in a poll. */
const judgeTarget = async ({ target, looks }, rules) => {
    const known = new Map();
    const judged = [];
    for (const [index, look] of looks.entries()) {
        const { evidence, at } = look;
        if (evidence === null)
            continue;
        const verdict = known.get(evidence) ?? judgeEvidence(target, evidence, rules);
        known.set(evidence, verdict);
        if (verdict === null)
            continue;
        const settled = await withEarlierLook(target, { verdict, evidence }, rules, at, async () => lookToCompare(looks.slice(0, index), at));
        judged.push({ look, verdict: settled.verdict });
    }
    return judged;
};
/** Counts and lists what changes, in bounded memory. */
const createTally = (list) => {
    const changes = new Map();
    const snapshots = [];
    const states = [];
    const counts = { looks: 0, withoutEvidence: 0, changed: 0, changedStatus: 0, changedStates: 0 };
    return {
        counts,
        changed: (target, { look, verdict }) => {
            counts.changed += 1;
            if (look.effective.status !== verdict.status)
                counts.changedStatus += 1;
            const key = JSON.stringify([look.effective, verdict]);
            const known = changes.get(key);
            if (known === undefined)
                changes.set(key, { from: look.effective, to: verdict, looks: 1 });
            else
                known.looks += 1;
            if (snapshots.length < list)
                snapshots.push({ url: target.url, look: look.id, at: look.at, from: look.effective, to: verdict });
        },
        state: (change) => {
            counts.changedStates += 1;
            if (states.length < list)
                states.push(change);
        },
        result: () => ({
            ...counts,
            changes: [...changes.values()].sort((one, other) => other.looks - one.looks),
            snapshots,
            states,
        }),
    };
};
/**
 * Judges stored evidence by today's rules, stores verdicts that differ beside the stored ones, and says which looks,
 * states and published numbers change. Page by page, each all or nothing: broken off, it goes on where it stopped when it
 * is run again, and run again afterwards it changes nothing. On a store that keeps nothing (`openSqliteStoreAsIf`) it
 * only shows what would change.
 */
export const rejudge = async (store, request) => {
    const { rules, judgedAt, toolVersion, signal } = request;
    const before = await thresholdsAsOf(store, request.report);
    const tally = createTally(request.list);
    for await (const page of store.rejudging.evidence()) {
        if (signal.aborted)
            break;
        const rejudgements = [];
        const touched = [];
        for (const { target, looks } of page) {
            if (!request.isWanted(target))
                continue;
            requireKnown([target.platform], rules);
            const judged = await judgeTarget({ target, looks }, rules);
            tally.counts.looks += judged.length;
            tally.counts.withoutEvidence += looks.length - judged.length;
            const changed = judged.filter(({ look, verdict }) => !isSame(look.effective, verdict));
            if (changed.length === 0)
                continue;
            touched.push(target);
            for (const one of changed) {
                tally.changed(target, one);
                rejudgements.push({ snapshotId: one.look.id, targetId: target.id, verdict: one.verdict });
            }
        }
        if (rejudgements.length > 0)
            await store.rejudging.store(rejudgements, judgedAt, toolVersion);
        for (const target of touched) {
            const now = await store.targetByUrl(target.url);
            const from = stateOf(target, request.report.confirm);
            const to = now === null ? from : stateOf(now, request.report.confirm);
            if (from !== to)
                tally.state({ url: target.url, from, to });
        }
        request.onProgress(tally.counts.looks);
    }
    const after = tally.counts.changed === 0 ? before : await thresholdsAsOf(store, request.report);
    return { ...tally.result(), before, after, interrupted: signal.aborted };
};
