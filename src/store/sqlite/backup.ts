import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { UserError } from "../../domain/user-error.ts";
import type { Proof } from "../verification.ts";
import { asUserError } from "./open-database.ts";
import { openStudy } from "./open-study.ts";
import { proofOf } from "./proof.ts";

export type Backup = { readonly file: string; readonly bytes: number; readonly proof: Proof };

export type BackupSettings = {
	readonly overwrite: boolean;
	readonly interruption: AbortSignal;
	/** Pages copied and pages in all. */
	readonly onProgress: (copied: number, total: number) => void;
};

/** Pages a step: signals are heard in between. */
const STEP = 4096;

/**
 * Copies the study as it is at one moment while sweeps go on, with SQLite's own backup. The file appears under its name
 * only when it is whole. Null when interrupted. Throws UserError.
 */
export const backupDatabase = async (
	path: string,
	file: string,
	{ overwrite, interruption, onProgress }: BackupSettings,
): Promise<Backup | null> => {
	if (existsSync(file) && !overwrite)
		throw new UserError(`${file} exists already`, "choose another name, or overwrite it with --force");
	const part = `${file}.part`;
	const database = await openStudy(path, "read-only");
	try {
		// One read transaction over all steps: else every write of a sweep would start the backup anew.
		database.exec("BEGIN");
		const proof = proofOf(database);
		rmSync(part, { force: true });
		await database.backup(part, {
			progress: ({ totalPages, remainingPages }) => {
				if (interruption.aborted) throw new InterruptedError("interrupted");
				onProgress(totalPages - remainingPages, totalPages);
				return STEP;
			},
		});
		const { size } = statSync(part);
		renameSync(part, file);
		return { file, bytes: size, proof };
	} catch (error) {
		rmSync(part, { force: true });
		if (error instanceof InterruptedError) return null;
		const isOurs = error instanceof Error && /damaged|malformed|not a database/.test(error.message);
		throw asUserError(error, isOurs ? path : file);
	} finally {
		database.close();
	}
};

class InterruptedError extends Error {}
