import { daysBetween, formatInstant, instant } from "../domain/time.js";
import { CHANGE_KINDS, changesBetween, isNewStreak } from "../history/changes.js";
import { CONTENT_POLICY, contentChange } from "../history/content.js";
import { instantsUntil } from "./instants-until.js";
/**
 * Where "since the last sweep" begins: at the last sweep that polled, together with those just before it that never
 * finished, so that what a killed sweep saw is told by the next one. Null before the first sweep.
 */
export const startOfLastSweep = (sweeps) => {
    const polled = sweeps.filter(({ origin }) => origin === "polled");
    let first = polled.at(-1);
    for (let index = polled.length - 2; index >= 0; index -= 1) {
        const earlier = polled[index];
        if (earlier === undefined || earlier.finishedAt !== null)
            break;
        first = earlier;
    }
    return first?.startedAt ?? null;
};
/** What changed state since an instant, from the maintained runs. */
export const changesSince = async (store, since, now, policy) => {
    const found = [];
    const earlier = store.histories(instant(since - 1), { noticeTexts: false })[Symbol.asyncIterator]();
    const later = store.histories(instant(Math.max(now, since)), { noticeTexts: false })[Symbol.asyncIterator]();
    for await (const page of store.targets()) {
        const before = byId((await earlier.next()).value);
        const after = byId((await later.next()).value);
        for (const target of page)
            found.push(...(await changesOf(store, target, before.get(target.id), after.get(target.id), since, policy)));
    }
    const sweeps = (await store.sweeps()).filter(({ startedAt, finishedAt }) => startedAt >= since || (finishedAt ?? startedAt) >= since);
    const noted = new Map();
    for (const sweep of sweeps)
        if (sweep.suspicions.length > 0)
            await noteSuspects(store, sweep, since, noted);
    found.push(...(await changesOfNoted(store, "suspect", noted)));
    found.push(...(await changesOfNoted(store, "content-changed", await otherContent(store, since))));
    const order = (change) => CHANGE_KINDS.indexOf(change.change);
    found.sort((one, other) => order(one) - order(other));
    return { since, sweeps: sweeps.map(({ id }) => id), changes: found };
};
const byId = (page) => new Map((page ?? []).map((history) => [history.id, history]));
const row = (target, change, before, looks) => ({
    change: change.change,
    url: target.url,
    platform: target.platform,
    kind: target.itemKind,
    status: change.status,
    reason: change.reason,
    rule: change.rule,
    since: formatInstant(change.at),
    before: before?.status ?? null,
    beforeSeen: before === null ? null : formatInstant(before.lastAt),
    reportedAt: formatInstant(target.state.firstReportedAt),
    day: Math.floor(daysBetween(target.state.firstReportedAt, change.at)),
    looks,
    similarity: null,
});
const changesOf = async (store, target, before, after, since, policy) => {
    const { lastLookAt, lastVerdict, inconclusiveStreak: streak } = target.state;
    if (after === undefined || lastLookAt === null || lastLookAt < since)
        return [];
    const changes = changesBetween({ runs: before?.runs ?? [], instantsOf: await instantsUntil(store, target, instant(since - 1), policy) }, { runs: after.runs, instantsOf: await instantsUntil(store, target, lastLookAt, policy) }, policy).map((change) => row(target, {
        change: change.kind,
        status: change.run.status,
        reason: change.run.reason,
        rule: change.run.rule,
        at: change.run.firstAt,
    }, change.before, null));
    const looksSince = after.looks - (before?.looks ?? 0);
    if (lastVerdict === null || !isNewStreak(streak, looksSince))
        return changes;
    const { status, reason, rule } = lastVerdict;
    const run = after.runs.at(-1) ?? null;
    return [...changes, row(target, { change: "inconclusive", status, reason, rule, at: lastLookAt }, run, streak)];
};
/** Targets whose looks in this sweep are not to be believed yet. */
const noteSuspects = async (store, sweep, since, noted) => {
    for await (const page of store.snapshots({ sweep: sweep.id, from: since }))
        for (const { suspect, targetId, verdict, at } of page)
            if (suspect)
                noted.set(targetId, { ...verdict, at, similarity: null });
};
/** Targets whose page shows other content for the first time. */
const otherContent = async (store, since) => {
    const noted = new Map();
    for await (const page of store.snapshots({ from: since, alikeBelow: CONTENT_POLICY.replaced }))
        for (const look of page) {
            const { targetId, suspect, at, effective, similarity } = look;
            if (noted.has(targetId) || suspect || contentChange(look) !== "replaced")
                continue;
            const before = (await store.snapshotsOf(targetId)).findLast((earlier) => earlier.at < at && !earlier.suspect && earlier.effective.status === "live");
            if (before === undefined || contentChange(before) !== "replaced")
                noted.set(targetId, { ...effective, at, similarity });
        }
    return noted;
};
const changesOfNoted = async (store, change, noted) => {
    if (noted.size === 0)
        return [];
    const changes = [];
    for await (const page of store.targets())
        for (const target of page) {
            const look = noted.get(target.id);
            if (look !== undefined)
                changes.push({ ...row(target, { ...look, change }, target.state.run, null), similarity: look.similarity });
        }
    return changes;
};
