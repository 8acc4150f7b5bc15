import { instant } from "../../domain/time.js";
import { createLookAppender } from "./append-looks.js";
import { openDueQueue } from "./due-queue.js";
import { historiesAsOf } from "./histories.js";
import { beginImport } from "./import-session.js";
import { listFrom } from "./list-rows.js";
import { noticeOf } from "./notice-rows.js";
import { asUserError } from "./open-database.js";
import { openStudy } from "./open-study.js";
import { pagesOf } from "./pages.js";
import { createRejudgeLog } from "./rejudge-log.js";
import { createReviewLog } from "./review-log.js";
import { SNAPSHOT_COLUMNS, snapshotFrom } from "./snapshot-rows.js";
import { TARGET_COLUMNS, TARGET_TABLES, targetFrom } from "./state-rows.js";
import { createStateWriter, SNAPSHOTS_OF_TARGET } from "./state-writer.js";
import { handMadeLooks, studyDigest } from "./study-digest.js";
import { createSuspicionTable, suspectLooks } from "./suspicion-table.js";
import { sweepFrom } from "./sweep-rows.js";
import { createSweepWriter } from "./sweep-writer.js";
import { firstLooksAfter } from "./trailing-looks.js";
import { createVerdictTable } from "./verdict-table.js";
/** Opens (and, where asked, creates or migrates) the study in the file. Throws UserError for what the operator can mend. */
export const openSqliteStore = async (path, mode, durability) => {
    const database = await openStudy(path, mode, durability);
    try {
        return storeOver(database, path);
    }
    catch (error) {
        database.close();
        throw asUserError(error, path);
    }
};
/** The store over an open database of today's schema. */
export const storeOver = (database, path) => {
    const verdicts = createVerdictTable(database);
    const states = createStateWriter(database, verdicts);
    const suspicions = createSuspicionTable(database);
    const looks = createLookAppender(database, verdicts, states, suspicions);
    const sweepWriter = createSweepWriter(database);
    const guarded = async (work) => {
        try {
            return work();
        }
        catch (error) {
            throw asUserError(error, path);
        }
    };
    const reviews = createReviewLog({ database, verdicts, states, suspicions, looks, sweeps: sweepWriter, guarded });
    const sql = {
        lists: database.prepare("SELECT * FROM lists ORDER BY id"),
        sweeps: database.prepare("SELECT * FROM sweeps ORDER BY id"),
        defer: database.prepare("INSERT INTO deferrals (sweep_id, target_id, at, reason, until) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        deferState: database.prepare("UPDATE states SET deferred_until = ? WHERE target_id = ?"),
        suspectTargets: database
            .prepare(`SELECT DISTINCT target_id FROM snapshots JOIN verdicts ON verdicts.id = verdict_id JOIN targets ON targets.id = target_id
				WHERE sweep_id = ? AND platform = ? AND status = ?`)
            .pluck(),
        targets: database.prepare(`SELECT ${TARGET_COLUMNS} FROM ${TARGET_TABLES} WHERE targets.id > ? ORDER BY targets.id LIMIT ?`),
        target: database.prepare(`SELECT ${TARGET_COLUMNS} FROM ${TARGET_TABLES} WHERE url = ?`),
        notices: database.prepare("SELECT * FROM notices WHERE id > ? ORDER BY id LIMIT ?"),
        noticesOf: database.prepare("SELECT * FROM notices WHERE target_id = ? ORDER BY reported_at, id"),
        snapshotsOf: database.prepare(SNAPSHOTS_OF_TARGET),
    };
    return {
        beginImport: (importedAt) => guarded(() => beginImport(database, path, importedAt)),
        lists: () => guarded(() => sql.lists.all().map(listFrom)),
        beginSweep: (start) => guarded(() => sweepWriter.begin(start)),
        openDue: (isDue, limit) => guarded(() => openDueQueue(database, verdicts, isDue, limit)),
        append: (sweep, batch) => guarded(() => looks.append(sweep, batch)),
        defer: (sweep, deferrals) => guarded(database.transaction(() => {
            for (const { targetId, at, reason, until } of deferrals) {
                sql.defer.run(sweep, targetId, at, reason, until);
                sql.deferState.run(until, targetId);
            }
        })),
        suspect: (sweep, doubts) => guarded(database.transaction(() => {
            suspicions.add(sweep, doubts);
            for (const { platform, status } of doubts)
                for (const target of sql.suspectTargets.all(sweep, platform, status))
                    states.rebuild(target);
        })),
        finishSweep: (sweep, finishedAt, counts) => guarded(() => sweepWriter.finish(sweep, finishedAt, counts)),
        sweeps: () => guarded(() => sql.sweeps.all().map((row) => sweepFrom(row, suspicions.of(row.id)))),
        digest: (asOf) => guarded(() => studyDigest(database, asOf)),
        suspectLooks: (asOf) => guarded(() => suspectLooks(database, asOf)),
        firstLooksAfter: (questions, asOf) => guarded(() => firstLooksAfter(database, questions, asOf)),
        handMadeLooks: (asOf) => guarded(() => handMadeLooks(database, asOf)),
        targets: () => pagesOf((after, limit) => sql.targets.all(after, limit), (row) => row.id, (row) => targetFrom(row, verdicts)),
        histories: (asOf, reading) => historiesAsOf(database, verdicts, asOf, reading),
        targetByUrl: (url) => guarded(() => {
            const row = sql.target.get(url);
            return row === undefined ? null : targetFrom(row, verdicts);
        }),
        notices: () => pagesOf((after, limit) => sql.notices.all(after, limit), (row) => row.id, noticeOf),
        noticesOf: (target) => guarded(() => sql.noticesOf.all(target).map(noticeOf)),
        snapshotsOf: (target) => guarded(() => sql.snapshotsOf.all(target).map((row) => snapshotFrom(row, verdicts))),
        snapshots: (query) => {
            const page = database.prepare(`SELECT ${SNAPSHOT_COLUMNS} FROM snapshots JOIN sweeps ON sweeps.id = snapshots.sweep_id
				WHERE snapshots.id > ? ${conditionsOf(query)} ORDER BY snapshots.id LIMIT ?`);
            return pagesOf((after, limit) => page.all(after, limit), (row) => row.id, (row) => snapshotFrom(row, verdicts));
        },
        reviews,
        rejudging: createRejudgeLog({ database, verdicts, states, guarded }),
        close: () => guarded(() => {
            database.close();
        }),
    };
};
/** Numbers only, so that no value needs binding. */
const conditionsOf = ({ sweep, from, to, alikeBelow }) => [
    sweep === undefined ? "" : `AND snapshots.sweep_id = ${Number(sweep)}`,
    from === undefined ? "" : `AND at >= ${instant(from)}`,
    to === undefined ? "" : `AND at <= ${instant(to)}`,
    alikeBelow === undefined ? "" : `AND similarity < ${Number(alikeBelow)}`,
].join(" ");
