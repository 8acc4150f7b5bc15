import { CHAIN_START, nextLink } from "../digest.js";
import { reviewChainText, settlementChainText } from "../review-rows.js";
import { gatherFindings } from "./findings.js";
/** Walks a chain in the order of its ids, each link checked against the stored one before it. */
const walk = (noun, rows, textOf, targetOf, findings) => {
    let previous = CHAIN_START;
    let count = 0;
    for (const row of rows) {
        count += 1;
        if (row.id !== count || !nextLink(previous, textOf(row)).equals(row.chain))
            findings.add(`${noun} ${row.id} is not as it was stored, or the one before it is missing`, {
                target: targetOf(row),
            });
        previous = row.chain;
    }
    return count;
};
/** What people saw and decided, against its chains; and that each settled suspicion has its last settlement. */
export const checkReviews = async (database, verdicts, pause) => {
    const findings = gatherFindings("reviews");
    await pause();
    const reviews = database.prepare(`SELECT reviews.*, url FROM reviews LEFT JOIN snapshots ON snapshots.id = snapshot_id
		LEFT JOIN targets ON targets.id = target_id ORDER BY reviews.id`);
    const settlements = database.prepare("SELECT * FROM settlements ORDER BY id");
    const overrideOf = ({ override_verdict_id: id }) => (id === null ? null : verdicts.verdictOf(id));
    const rows = walk("review", reviews.all(), (row) => reviewChainText(row, overrideOf(row)), ({ url }) => url, findings) + walk("settlement", settlements.all(), settlementChainText, () => null, findings);
    const unfounded = database.prepare(`SELECT sweep_id, platform FROM suspicions WHERE settlement IS NOT (SELECT settlement FROM settlements
		WHERE settlements.sweep_id = suspicions.sweep_id AND settlements.platform = suspicions.platform
		AND settlements.status = suspicions.status ORDER BY id DESC LIMIT 1)`);
    for (const { sweep_id, platform } of unfounded.all())
        findings.add(`the suspicion against sweep ${sweep_id} on ${platform} is settled without a person's word`, {
            sweep: sweep_id,
        });
    return findings.result(rows);
};
