import { instant } from "../../domain/time.js";
import { groupedByTarget } from "./grouped-by-target.js";
import { createRejudgementAppender } from "./rejudgement-rows.js";
import { EFFECTIVE_VERDICT } from "./snapshot-rows.js";
import { TARGET_COLUMNS, TARGET_TABLES, targetFrom } from "./state-rows.js";
/** Looks held in memory at once, as far as the states tell, and targets. */
const LOOKS_AT_ONCE = 20_000;
const TARGETS_AT_ONCE = 1000;
/** Rows that have about as many looks as may be held at once. */
const firstWithLooks = (rows) => {
    let looks = 0;
    const end = rows.findIndex((row) => {
        looks += row.looks;
        return looks >= LOOKS_AT_ONCE;
    });
    return end === -1 ? rows : rows.slice(0, end + 1);
};
export const createRejudgeLog = ({ database, verdicts, states, guarded }) => {
    const targets = database.prepare(`SELECT ${TARGET_COLUMNS} FROM ${TARGET_TABLES} WHERE targets.id > ? AND first_look_at IS NOT NULL ORDER BY targets.id LIMIT ?`);
    const looks = database.prepare(`SELECT snapshots.id AS id, target_id, at, ${EFFECTIVE_VERDICT} AS verdict_id, evidence_id
		FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
			ON snapshots.sweep_id = sweeps.id AND target_id BETWEEN ? AND ?
		WHERE origin = 'polled' ORDER BY target_id, at, snapshots.id`);
    const evidence = database.prepare("SELECT content FROM evidence WHERE id = ?").pluck();
    const append = createRejudgementAppender(database, verdicts);
    const store = database.transaction((rejudgements, judgedAt, toolVersion) => {
        append(rejudgements, judgedAt, toolVersion);
        for (const target of new Set(rejudgements.map(({ targetId }) => targetId)))
            states.rebuild(target);
    });
    const readPage = (rows) => {
        const contents = new Map();
        const evidenceOf = (id) => {
            if (id === null)
                return null;
            const known = contents.get(id);
            if (known !== undefined)
                return known;
            const content = evidence.get(id);
            if (content === undefined)
                return null;
            // Written by evidenceText; `verify` checks it against its digest.
            const parsed = JSON.parse(content);
            contents.set(id, parsed);
            return parsed;
        };
        const byTarget = groupedByTarget(looks.all(rows[0]?.id ?? 0, rows.at(-1)?.id ?? 0), (row) => ({
            id: row.id,
            at: instant(row.at),
            effective: verdicts.verdictOf(row.verdict_id),
            evidence: evidenceOf(row.evidence_id),
        }));
        return rows.map((row) => ({ target: targetFrom(row, verdicts), looks: byTarget.get(row.id) ?? [] }));
    };
    return {
        evidence: async function* () {
            for (let after = 0;;) {
                const rows = firstWithLooks(await guarded(() => targets.all(after, TARGETS_AT_ONCE)));
                const last = rows.at(-1);
                if (last === undefined)
                    return;
                yield await guarded(() => readPage(rows));
                after = last.id;
            }
        },
        store: (rejudgements, judgedAt, toolVersion) => guarded(() => {
            try {
                store.immediate(rejudgements, judgedAt, toolVersion);
            }
            catch (error) {
                verdicts.forget();
                throw error;
            }
        }),
    };
};
