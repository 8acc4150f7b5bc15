import { canonicalise } from "../canonical/canonicalise.js";
import { readLookList } from "../csv/look-list.js";
import { refuse } from "../csv/rows/row-problem.js";
import { millis } from "../domain/time.js";
import { STATUSES } from "../domain/verdict.js";
import { sourceDigest } from "./source-digest.js";
const lookOf = ({ at, verdict, note }, targetId) => ({
    targetId,
    at,
    verdict,
    evidence: null,
    attempts: 0,
    duration: millis(0),
    similarity: null,
    note,
});
/** Looks by hand that are stored already, by target, read once each. */
const createKnownLooks = (store) => {
    const byTarget = new Map();
    return async (target) => {
        const known = byTarget.get(target);
        if (known !== undefined)
            return known;
        const stored = (await store.snapshotsOf(target)).filter(({ origin }) => origin === "by-hand");
        const looks = new Map(stored.map((look) => [look.at, look]));
        byTarget.set(target, looks);
        return looks;
    };
};
const isSame = (one, other) => one.verdict.status === other.verdict.status && one.verdict.reason === other.verdict.reason;
const countsOf = (looks, changed) => {
    const byReason = {};
    for (const { verdict } of looks)
        byReason[verdict.reason] = (byReason[verdict.reason] ?? 0) + 1;
    const [live = 0, removed = 0, restricted = 0, inconclusive = 0] = STATUSES.map((status) => looks.filter(({ verdict }) => verdict.status === status).length);
    const polled = looks.length;
    return {
        due: polled,
        polled,
        live,
        removed,
        restricted,
        inconclusive,
        byReason,
        requests: 0,
        retries: 0,
        changed,
        deferred: 0,
    };
};
const save = async (store, looks, request) => {
    const { settings, name, toolVersion, source } = request;
    const sweep = await store.beginSweep({
        origin: "by-hand",
        startedAt: settings.now,
        vantage: null,
        userAgent: null,
        toolVersion,
        settings: { list: name, sha256: await sourceDigest(source) },
    });
    const changed = await store.append(sweep, looks);
    await store.finishSweep(sweep, settings.now, countsOf(looks, changed));
};
/**
 * Stores looks that people made by hand as snapshots of a sweep of their own, all in one transaction. Looks that are
 * stored already are duplicates; a look at a URL that was never imported is rejected.
 * @throws UserError when the file is no such list, or something about it has to be asked
 */
export const importLooks = async (openStore, request) => {
    const { rows, understood } = await readLookList(request.source, request.settings);
    const store = await openStore();
    const knownLooks = createKnownLooks(store);
    const problems = [];
    const looks = [];
    const targets = new Set();
    let duplicates = 0;
    for (const draft of rows) {
        if (draft.kind === "problem") {
            problems.push(draft);
            continue;
        }
        const identity = (request.canonicalise ?? canonicalise)(draft.urlText);
        if (identity.kind === "problem") {
            problems.push(refuse(draft.row, identity.reason, identity.message, draft.urlText));
            continue;
        }
        const target = await store.targetByUrl(identity.url);
        if (target === null) {
            const message = "no list with this URL was imported; import that first";
            problems.push(refuse(draft.row, "unknown-target", message, draft.urlText));
            continue;
        }
        targets.add(target.id);
        const look = lookOf(draft, target.id);
        const known = await knownLooks(target.id);
        const same = known.get(look.at);
        if (same === undefined) {
            known.set(look.at, look);
            looks.push(look);
        }
        else if (isSame(same, look))
            duplicates++;
        else {
            const message = `another look at the same instant found it ${same.verdict.status} (${same.verdict.reason})`;
            problems.push(refuse(draft.row, "contradicting-look", message, draft.urlText));
        }
    }
    // In order of time a look only extends its target's state; out of order each would rebuild it.
    looks.sort((one, other) => one.at - other.at);
    if (!request.isDryRun && looks.length > 0)
        await save(store, looks, request);
    return {
        rows: rows.length,
        accepted: looks.length,
        duplicates,
        rejected: problems.length,
        targets: targets.size,
        understood,
        problems,
    };
};
