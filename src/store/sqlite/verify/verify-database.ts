import { assertNever } from "../../../domain/brand.ts";
import { messageOf } from "../../../domain/message-of.ts";
import { CHECKS, type CheckName, type CheckResult, type Proof, type Verification } from "../../verification.ts";
import { asUserError, type Database } from "../open-database.ts";
import { openStudy } from "../open-study.ts";
import { proofOf } from "../proof.ts";
import { createVerdictTable, type VerdictTable } from "../verdict-table.ts";
import { checkNoticeChain, checkRejudgementChain, checkSnapshotChain } from "./chains.ts";
import { checkEvidence } from "./check-evidence.ts";
import { checkForeignKeys, checkIntegrity } from "./check-file.ts";
import { checkLists, checkTargets } from "./check-intake.ts";
import { checkPackedLooks } from "./check-packed-looks.ts";
import { checkReviews } from "./check-reviews.ts";
import { checkProof, checkSeals } from "./check-seals.ts";
import { checkStates } from "./check-states.ts";
import { gatherFindings, type Pause } from "./findings.ts";

type Subject = {
	readonly database: Database;
	readonly verdicts: VerdictTable;
	readonly proof: Proof | null;
	readonly pause: Pause;
};

const runCheck = async (check: CheckName, { database, verdicts, proof, pause }: Subject): Promise<CheckResult> => {
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
		case "targets":
			return checkTargets(database, pause);
		case "lists":
			return checkLists(database);
		case "proof":
			return proof === null ? gatherFindings(check).result(0) : checkProof(database, proof);
		default:
			return assertNever(check);
	}
};

/** What a damaged file says instead of an answer. */
const orNull = <Value>(read: () => Value): Value | null => {
	try {
		return read();
	} catch {
		return null;
	}
};

/** A check that a damaged file breaks off is a finding, not a fault. */
const guarded = async (check: CheckName, subject: Subject): Promise<CheckResult> => {
	try {
		return await runCheck(check, subject);
	} catch (error) {
		if (error instanceof InterruptedError) throw error;
		const findings = gatherFindings(check);
		findings.add(`the check broke off: ${messageOf(error)}`);
		return findings.result(0);
	}
};

class InterruptedError extends Error {}

/**
 * Checks the whole study in the file, as it is at one moment: a sweep may go on meanwhile. Memory stays flat whatever the
 * number of rows. Null when `interruption` broke it off. Throws UserError where the file cannot be opened at all.
 */
export const verifyDatabase = async (
	path: string,
	proof: Proof | null,
	interruption: AbortSignal,
	onCheck: (result: CheckResult) => void,
): Promise<Verification | null> => {
	const database = await openStudy(path, "read-only");
	const pause = async (): Promise<void> => {
		await new Promise((resume) => setImmediate(resume));
		if (interruption.aborted) throw new InterruptedError("interrupted");
	};
	try {
		database.exec("BEGIN");
		const subject = { database, verdicts: createVerdictTable(database), proof, pause };
		const checks: CheckResult[] = [];
		for (const check of CHECKS) {
			if (check === "proof" && proof === null) continue;
			const result = await guarded(check, subject);
			checks.push(result);
			onCheck(result);
		}
		const rowsOf = (table: string): number | null =>
			orNull(() => Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()));
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
	} catch (error) {
		if (error instanceof InterruptedError) return null;
		throw asUserError(error, path);
	} finally {
		database.close();
	}
};
