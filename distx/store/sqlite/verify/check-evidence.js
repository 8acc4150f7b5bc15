import { digestOf } from "../digest.js";
import { gatherFindings } from "./findings.js";
const PAGE = 500;
/** Pieces whose owners are looked for. */
const NAMED = 1000;
/** The first snapshot that rests on each piece: one walk over all snapshots, because nothing finds them by evidence. */
const ownersOf = (database, evidence) => {
    const rows = database
        .prepare(`SELECT evidence_id, min(snapshots.id) AS snapshot, url FROM snapshots JOIN targets ON targets.id = target_id
			WHERE evidence_id IN (SELECT value FROM json_each(?)) GROUP BY evidence_id`)
        .all(JSON.stringify(evidence));
    return new Map(rows.map((row) => [row.evidence_id, row]));
};
/** Stored evidence against its digest; the digest itself is covered by the snapshots' chain. */
export const checkEvidence = async (database, pause) => {
    const findings = gatherFindings("evidence");
    const page = database.prepare("SELECT id, digest, content FROM evidence WHERE id > ? ORDER BY id LIMIT ?");
    const altered = [];
    let unnamed = 0;
    let rows = 0;
    for (let after = 0;;) {
        await pause();
        const found = page.all(after, PAGE);
        const last = found.at(-1);
        if (last === undefined)
            break;
        rows += found.length;
        for (const row of found) {
            if (digestOf(row.content).equals(row.digest))
                continue;
            if (altered.length < NAMED)
                altered.push(row.id);
            else
                unnamed += 1;
        }
        after = last.id;
    }
    const owners = altered.length === 0 ? new Map() : ownersOf(database, altered);
    for (const id of altered)
        findings.add(`evidence ${id} is not as it was stored`, {
            snapshot: owners.get(id)?.snapshot ?? null,
            target: owners.get(id)?.url ?? null,
        });
    for (let index = 0; index < unnamed; index += 1)
        findings.addLate(() => ({ message: "a further piece of evidence is not as it was stored" }));
    return findings.result(rows);
};
