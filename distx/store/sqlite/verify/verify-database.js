import { assertNever } from "../../../domain/brand.js";
import { CHECKS } from "../../verification.js";
import { asUserError } from "../open-database.js";
import { openStudy } from "../open-study.js";
import { proofOf } from "../proof.js";
import { createVerdictTable } from "../verdict-table.js";
import { checkNoticeChain, checkRejudgementChain, checkSnapshotChain } from "./chains.js";
import { checkEvidence } from "./check-evidence.js";
import { checkForeignKeys, checkIntegrity } from "./check-file.js";
import { checkPackedLooks } from "./check-packed-looks.js";
import { checkReviews } from "./check-reviews.js";
import { checkProof, checkSeals } from "./check-seals.js";
import { checkStates } from "./check-states.js";
import { gatherFindings } from "./findings.js";
const runCheck = async (check, { database, verdicts, proof, pause }) => {
    switch (check) {
        case "integrity":
            return checkIntegrity(database);
        case "foreign-keys":
            return checkForeignKeys(database);
        case "notice-chain":
            return checkNoticeChain(database, pause);
        case "snapshot-chain":
            return checkSnapshotChain(database, verdicts, pause);
        case "rejudgement-chain":
            return checkRejudgementChain(database, verdicts, pause);
        case "evidence":
            return checkEvidence(database, pause);
        case "seals":
            return checkSeals(database);
        case "reviews":
            return checkReviews(database, verdicts, pause);
        case "states":
            return checkStates(database, verdicts, pause);
        case "packed-looks":
            return checkPackedLooks(database, pause);
        case "proof":
            return proof === null ? gatherFindings(check).result(0) : checkProof(database, proof);
        default:
            return assertNever(check);
    }
};
/** What a damaged file says instead of an answer. */
const orNull = (read) => {
    try {
        return read();
    }
    catch {
        return null;
    }
};
/** A check that a damaged file breaks off is a finding, not a fault. */
const guarded = async (check, subject) => {
    try {
        return await runCheck(check, subject);
    }
    catch (error) {
        if (error instanceof InterruptedError)
            throw error;
        const findings = gatherFindings(check);
        findings.add(`the check broke off: ${error instanceof Error ? error.message : String(error)}`);
        return findings.result(0);
    }
};
class InterruptedError extends Error {
}
/**
 * Checks the whole study in the file, as it is at one moment: a sweep may go on meanwhile. Memory stays flat whatever the
 * number of rows. Null when `interruption` broke it off. Throws UserError where the file cannot be opened at all.
 */
export const verifyDatabase = async (path, proof, interruption, onCheck) => {
    const database = await openStudy(path, "read-only");
    const pause = async () => {
        await new Promise((resume) => setImmediate(resume));
        if (interruption.aborted)
            throw new InterruptedError("interrupted");
    };
    try {
        database.exec("BEGIN");
        const subject = { database, verdicts: createVerdictTable(database), proof, pause };
        const checks = [];
        for (const check of CHECKS) {
            if (check === "proof" && proof === null)
                continue;
            const result = await guarded(check, subject);
            checks.push(result);
            onCheck(result);
        }
        const rowsOf = (table) => orNull(() => Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()));
        return {
            counts: {
                targets: rowsOf("targets"),
                notices: rowsOf("notices"),
                snapshots: rowsOf("snapshots"),
                sweeps: rowsOf("sweeps"),
            },
            checks,
            proof: orNull(() => proofOf(database)),
        };
    }
    catch (error) {
        if (error instanceof InterruptedError)
            return null;
        throw asUserError(error, path);
    }
    finally {
        database.close();
    }
};
