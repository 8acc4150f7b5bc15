import { existsSync, statSync } from "node:fs";
import { UserError } from "../../domain/user-error.js";
import { copyWhole } from "./copy-whole.js";
import { asUserError } from "./open-database.js";
import { openStudy } from "./open-study.js";
import { proofOf } from "./proof.js";
/**
 * Copies the study as it is at one moment while sweeps go on, with SQLite's own backup. The file appears under its name
 * only when it is whole. Null when interrupted. Throws UserError.
 */
export const backupDatabase = async (path, file, { overwrite, interruption, onProgress }) => {
    if (existsSync(file) && !overwrite)
        throw new UserError(`${file} exists already`, "choose another name, or overwrite it with --force");
    const database = await openStudy(path, "read-only");
    try {
        const proof = await copyWhole(database, file, proofOf, (copied, total) => {
            if (interruption.aborted)
                throw new InterruptedError("interrupted");
            onProgress(copied, total);
        });
        return { file, bytes: statSync(file).size, proof };
    }
    catch (error) {
        if (error instanceof InterruptedError)
            return null;
        const isOurs = error instanceof Error && /damaged|malformed|not a database/.test(error.message);
        throw asUserError(error, isOurs ? path : file);
    }
    finally {
        database.close();
    }
};
class InterruptedError extends Error {
}
