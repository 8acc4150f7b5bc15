import { contentFingerprint } from "../../history/content.js";
import { extendState } from "../../history/state.js";
import { CHAIN_START, digestOf, nextLink } from "./digest.js";
import { evidenceText, snapshotChainText } from "./snapshot-rows.js";
import { STATE_COLUMNS, stateFrom } from "./state-rows.js";
import { storedText } from "./stored-text.js";
export const createLookAppender = (database, verdicts, states, suspicions) => {
    const statements = {
        chainHead: database.prepare("SELECT id, chain FROM snapshots ORDER BY id DESC LIMIT 1"),
        insert: database.prepare(`INSERT INTO snapshots (id, sweep_id, target_id, at, verdict_id, evidence_id, attempts, duration_ms, similarity, note, chain)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
        findEvidence: database.prepare("SELECT id FROM evidence WHERE digest = ?").pluck(),
        insertEvidence: database
            .prepare("INSERT INTO evidence (digest, content) VALUES (?, ?) RETURNING id")
            .pluck(),
        state: database.prepare(`SELECT platform, ${STATE_COLUMNS} FROM states JOIN targets ON targets.id = target_id WHERE target_id = ?`),
    };
    const saveEvidence = (look) => {
        if (look.evidence === null)
            return { id: null, digest: null };
        const content = evidenceText(look.evidence);
        const digest = digestOf(content);
        const id = statements.findEvidence.get(digest) ?? statements.insertEvidence.get(digest, content) ?? null;
        return { id, digest };
    };
    /** Returns true when the look changed the target's conclusive status. */
    const updateState = (sweep, look, verdictId) => {
        const row = statements.state.get(look.targetId);
        if (row === undefined)
            throw new Error(`target ${look.targetId} has no state`);
        const before = stateFrom(row, verdicts);
        const suspect = suspicions.isSuspect(sweep, row.platform, look.verdict.status);
        if (suspect || (before.lastLookAt !== null && look.at <= before.lastLookAt)) {
            states.rebuild(look.targetId);
            return false;
        }
        const { state, ended } = extendState(before, { at: look.at, verdict: look.verdict });
        states.advance(look.targetId, state, verdictId, firstFingerprint(row, look));
        if (ended !== null)
            states.endRun(look.targetId, before.endedRuns, ended, row.run_verdict_id);
        return ended !== null;
    };
    const append = database.transaction((sweep, looks, verdictIds) => {
        const head = statements.chainHead.get();
        let chain = head?.chain ?? CHAIN_START;
        let id = head?.id ?? 0;
        let changed = 0;
        for (const [index, look] of looks.entries()) {
            const verdictId = verdictIds[index];
            if (verdictId === undefined)
                throw new Error("a look without a verdict");
            id += 1;
            const evidence = saveEvidence(look);
            const note = storedText(look.note);
            chain = nextLink(chain, snapshotChainText(id, sweep, { ...look, note }, look.verdict, evidence.digest));
            statements.insert.run(id, sweep, look.targetId, look.at, verdictId, evidence.id, look.attempts, Math.round(look.duration), look.similarity, note, chain);
            if (updateState(sweep, look, verdictId))
                changed += 1;
        }
        return changed;
    });
    return {
        append: (sweep, looks) => {
            const verdictIds = looks.map((look) => verdicts.idOf(look.verdict));
            try {
                return append.immediate(sweep, looks, verdictIds);
            }
            catch (error) {
                verdicts.forget();
                throw error;
            }
        },
    };
};
/** Kept once: the fingerprint of the first look that read live. */
const firstFingerprint = (row, look) => {
    if (row.first_fingerprint !== null || look.verdict.status !== "live")
        return row.first_fingerprint;
    return look.evidence === null ? null : contentFingerprint(look.evidence);
};
