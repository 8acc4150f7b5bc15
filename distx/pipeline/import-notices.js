import { createIdSet } from "./id-set.js";
import { importDetails } from "./import-details.js";
import { openFastestReader } from "./intake/open-fastest-reader.js";
import { createProblemSpool } from "./problem-spool.js";
import { sourceDigest } from "./source-digest.js";
const tally = (counts, key, count = 1) => {
    counts.set(key, (counts.get(key) ?? 0) + count);
};
/** One pass over the list inside one transaction; null when the list begins anew. */
const runPass = async (reader, session, problems, request) => {
    const byReason = new Map();
    const assumed = new Map();
    const targets = createIdSet();
    let rows = 0;
    let accepted = 0;
    let newTargets = 0;
    let rejected = 0;
    for (;;) {
        const next = await reader.next();
        if (next === "restart")
            return null;
        if (next === "done")
            break;
        request.interruption.throwIfAborted();
        for (const outcome of await session.add(next.entries)) {
            targets.add(outcome.targetId);
            if (outcome.outcome === "accepted")
                accepted++;
            if (outcome.newTarget)
                newTargets++;
        }
        for (const problem of next.problems)
            tally(byReason, problem.reason);
        for (const [assumption, count] of next.assumed)
            tally(assumed, assumption, count);
        await problems.add(next.problems);
        rows += next.rows;
        rejected += next.problems.length;
        request.onProgress(rows);
    }
    return {
        rows,
        accepted,
        duplicates: rows - accepted - rejected,
        rejected,
        targets: targets.size(),
        newTargets,
        notices: accepted,
        byReason: Object.fromEntries(byReason),
        assumed: Object.fromEntries(assumed),
    };
};
/**
 * Imports a list of reported URLs in one transaction: all its good rows are stored, or nothing. The store is opened
 * only once the list is understood. The caller closes `problems`.
 * @throws UserError when the file is no list, or something about it has to be asked
 */
export const importNotices = async (openStore, request) => {
    const { file, settings } = request;
    const reader = await openFastestReader(file, settings, request.canonicalise);
    const problems = createProblemSpool();
    try {
        const store = await openStore();
        for (;;) {
            const session = await store.beginImport(settings.now);
            try {
                const counts = await runPass(reader, session, problems, request);
                if (counts === null) {
                    await session.rollback();
                    await problems.clear();
                    continue;
                }
                const understood = reader.understood();
                if (request.isDryRun)
                    await session.rollback();
                else {
                    await session.commit({
                        importedAt: settings.now,
                        name: file.name,
                        sha256: await sourceDigest(file),
                        cohort: settings.cohort,
                        rows: counts.rows,
                        accepted: counts.accepted,
                        duplicates: counts.duplicates,
                        rejected: counts.rejected,
                        details: importDetails(understood, counts),
                    });
                }
                return { ...counts, understood, problems };
            }
            catch (error) {
                await session.rollback();
                throw error;
            }
        }
    }
    catch (error) {
        await problems.close();
        throw error;
    }
    finally {
        await reader.close();
    }
};
