import { CHAINED_TABLES } from "../chain-head.js";
import { CHAIN_START, nextLink } from "../digest.js";
import { doubtsAbout, sealText } from "../seal.js";
import { gatherFindings } from "./findings.js";
const chainLookup = (database) => {
    const find = new Map(CHAINED_TABLES.map((table) => [
        table,
        database.prepare(`SELECT chain FROM ${table} WHERE id = ?`).pluck(),
    ]));
    return (table, id) => (id === 0 ? CHAIN_START : (find.get(table)?.get(id) ?? null));
};
/** Compares the head that somebody noted with what the chain holds there now. */
const compareHead = (findings, chainAt, noted, sweep) => {
    const now = chainAt(noted.table, noted.count);
    if (now === null)
        findings.add(`${noted.by} knew ${noted.count} ${noted.table}; they are no longer all there`, { sweep });
    else if (!Buffer.from(now).equals(noted.head))
        findings.add(`up to number ${noted.count}, ${noted.table} are not those that ${noted.by} knew`, { sweep });
};
/** The seals that finished sweeps left: they find rows cut off at the end, and changed sweeps. */
export const checkSeals = (database) => {
    const findings = gatherFindings("seals");
    const chainAt = chainLookup(database);
    const sweepOf = database.prepare("SELECT * FROM sweeps WHERE id = ?");
    let previous = CHAIN_START;
    let expected = 1;
    let rows = 0;
    for (const row of database.prepare("SELECT * FROM seals ORDER BY id").all()) {
        rows += 1;
        const sweep = row.sweep_id;
        const record = sweepOf.get(sweep);
        const heads = [
            { count: row.snapshots, chain: row.snapshot_head },
            { count: row.notices, chain: row.notice_head },
        ];
        if (row.id !== expected)
            findings.add(`seal ${expected} is missing`, { sweep });
        else if (record === undefined ||
            !nextLink(previous, sealText(record, doubtsAbout(database, sweep), row.sealed_at, ...heads)).equals(row.seal))
            findings.add(`sweep ${sweep} or its seal is not as it was stored`, { sweep });
        const by = `the seal of sweep ${sweep}`;
        compareHead(findings, chainAt, { table: "snapshots", count: row.snapshots, head: row.snapshot_head, by }, sweep);
        compareHead(findings, chainAt, { table: "notices", count: row.notices, head: row.notice_head, by }, sweep);
        previous = row.seal;
        expected = row.id + 1;
    }
    const unsealed = database.prepare("SELECT id FROM sweeps WHERE finished_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM seals WHERE sweep_id = sweeps.id)");
    for (const sweep of unsealed.pluck().all())
        findings.add(`the seal of sweep ${sweep} is missing`, { sweep });
    return findings.result(rows);
};
/** The database against a proof that was exported earlier and kept elsewhere. */
export const checkProof = (database, proof) => {
    const findings = gatherFindings("proof");
    const chainAt = chainLookup(database);
    for (const table of CHAINED_TABLES) {
        const { count, head } = proof[table];
        compareHead(findings, chainAt, { table, count, head: Buffer.from(head, "hex"), by: "the proof" }, null);
    }
    if (proof.seal !== null) {
        const { sweep, digest } = proof.seal;
        const now = database.prepare("SELECT seal FROM seals WHERE sweep_id = ?").pluck().get(sweep);
        if (now?.toString("hex") !== digest)
            findings.add(`the seal of sweep ${sweep} is not the one that the proof knew`, { sweep });
    }
    return findings.result(CHAINED_TABLES.reduce((sum, table) => sum + proof[table].count, 0));
};
