import type { CommandRun } from "./command.ts";
import { type ExitCode } from "./exit-codes.ts";
/** Loads a whole study that `export study` wrote into a new database. */
export declare const importStudy: (run: CommandRun, path: string, list: string | undefined) => Promise<ExitCode>;
