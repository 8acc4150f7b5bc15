import { scopeOf } from "../../domain/verdict.js";
import { CHAIN_START, chainText, createChain } from "./digest.js";
/** The text of a rejudgement that its chain link covers. */
export const rejudgementChainText = (row, verdict) => chainText([
    row.id,
    row.snapshot_id,
    row.judged_at,
    verdict.status,
    verdict.reason,
    scopeOf(verdict),
    verdict.rule,
    verdict.grade,
    row.tool_version,
]);
export const createRejudgementAppender = (database, verdicts) => {
    const head = database.prepare("SELECT id, chain FROM rejudgements ORDER BY id DESC LIMIT 1");
    const lastOf = database
        .prepare("SELECT max(judged_at) FROM rejudgements WHERE snapshot_id = ?")
        .pluck();
    const insert = database.prepare("INSERT INTO rejudgements (id, snapshot_id, judged_at, verdict_id, tool_version, chain) VALUES (?, ?, ?, ?, ?, ?)");
    return (rows, now, toolVersion) => {
        const last = head.get();
        const nextLink = createChain(last?.chain ?? CHAIN_START);
        let id = last?.id ?? 0;
        for (const { snapshotId, verdict } of rows) {
            id += 1;
            const judgedAt = Math.max(now, (lastOf.get(snapshotId) ?? Number.NEGATIVE_INFINITY) + 1);
            const row = { id, snapshot_id: snapshotId, judged_at: judgedAt, tool_version: toolVersion };
            const chain = nextLink(rejudgementChainText(row, verdict));
            insert.run(id, snapshotId, judgedAt, verdicts.idOf(verdict), toolVersion, chain);
        }
    };
};
