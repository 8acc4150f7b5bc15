import { instant, millis } from "../../../domain/time.js";
import { noticeChainText, noticeOf } from "../notice-rows.js";
import { rejudgementChainText } from "../rejudgement-rows.js";
import { snapshotChainText } from "../snapshot-rows.js";
import { checkChain } from "./check-chain.js";
import { gatherFindings } from "./findings.js";
const PAGE = 2000;
/** Pages of rows by ascending id; a row id below 1 is read, too, where somebody put one in. */
function* pagesById(read) {
    for (let after = Number.MIN_SAFE_INTEGER;;) {
        const rows = read(after, PAGE);
        const last = rows.at(-1);
        if (last === undefined)
            return;
        yield rows;
        after = last.id;
    }
}
/** Notices against their chain, which covers the target's URL as well. */
export const checkNoticeChain = async (database, pause) => {
    const findings = gatherFindings("notice-chain");
    const page = database.prepare(`SELECT notices.*, (SELECT url FROM targets WHERE targets.id = target_id) AS url FROM notices
		WHERE id > ? ORDER BY id LIMIT ?`);
    const rows = await checkChain({
        noun: "notice",
        pages: pagesById((after, limit) => page.all(after, limit)),
        textOf: (row) => noticeChainText(row.id, row.url ?? "", noticeOf({ ...row, extra: null }), row.extra),
        about: ({ id, url }) => ({ notice: id, target: url }),
    }, findings, pause);
    return findings.result(rows);
};
/** Snapshots against their chain, which covers verdict and evidence as well. */
export const checkSnapshotChain = async (database, verdicts, pause) => {
    const findings = gatherFindings("snapshot-chain");
    const page = database.prepare(`SELECT id, sweep_id, target_id, at, verdict_id, attempts, duration_ms, similarity, note, chain,
		(SELECT digest FROM evidence WHERE evidence.id = evidence_id) AS digest
		FROM snapshots WHERE id > ? ORDER BY id LIMIT ?`);
    const textOf = (row) => snapshotChainText(row.id, row.sweep_id, {
        targetId: row.target_id,
        at: instant(row.at),
        attempts: row.attempts,
        duration: millis(row.duration_ms),
        similarity: row.similarity,
        note: row.note,
    }, verdicts.verdictOf(row.verdict_id), row.digest);
    const url = database.prepare("SELECT url FROM targets WHERE id = ?").pluck();
    const rows = await checkChain({
        noun: "snapshot",
        pages: pagesById((after, limit) => page.all(after, limit)),
        textOf,
        about: ({ id, target_id }) => ({ snapshot: id, target: url.get(target_id) ?? null }),
    }, findings, pause);
    return findings.result(rows);
};
/** Rejudgements against their chain: a verdict slipped in beside a snapshot's own would change what counts. */
export const checkRejudgementChain = async (database, verdicts, pause) => {
    const findings = gatherFindings("rejudgement-chain");
    const page = database.prepare("SELECT * FROM rejudgements WHERE id > ? ORDER BY id LIMIT ?");
    const url = database
        .prepare("SELECT url FROM snapshots JOIN targets ON targets.id = target_id WHERE snapshots.id = ?")
        .pluck();
    const rows = await checkChain({
        noun: "rejudgement",
        pages: pagesById((after, limit) => page.all(after, limit)),
        textOf: (row) => rejudgementChainText(row, verdicts.verdictOf(row.verdict_id)),
        about: ({ snapshot_id }) => ({ snapshot: snapshot_id, target: url.get(snapshot_id) ?? null }),
    }, findings, pause);
    return findings.result(rows);
};
