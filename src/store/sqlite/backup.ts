import { existsSync, statSync } from "node:fs";
import { UserError } from "../../domain/user-error.ts";
import type { Proof } from "../verification.ts";
import { copyWhole } from "./copy-whole.ts";
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

/**
 * Copies the study as it is at one moment while sweeps go on, with SQLite's own backup. The file appears under its name
 * only when it is whole. Null when interrupted. Throws UserError.
 */
export const backupDatabase = async (
	path: string,
	file: string,
	{ overwrite, interruption, onProgress }: BackupSettings,
): Promise<Backup | null> => {
	if (file.trim() === "" || statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
		throw new UserError(`${file === "" ? "the copy" : file} is no name of a file`, "say where to write the copy");
	if (existsSync(file) && !overwrite)
		throw new UserError(`${file} exists already`, "choose another name, or overwrite it with --force");
	const database = await openStudy(path, "read-only");
	try {
		const proof = await copyWhole(database, file, proofOf, (copied, total) => {
			if (interruption.aborted) throw new InterruptedError("interrupted");
			onProgress(copied, total);
		});
		return { file, bytes: statSync(file).size, proof };
	} catch (error) {
		if (error instanceof InterruptedError) return null;
		const isOurs = error instanceof Error && /damaged|malformed|not a database/.test(error.message);
		throw asUserError(error, isOurs ? path : file);
	} finally {
		database.close();
	}
};

class InterruptedError extends Error {}
