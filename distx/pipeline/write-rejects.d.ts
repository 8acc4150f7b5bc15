import type { Understood } from "../csv/notice-list.ts";
import type { ProblemSpool } from "./problem-spool.ts";
/**
 * Writes the rejected rows to a file, so that they can be mended and imported again. The file is there whole or not at
 * all.
 * @throws UserError when it cannot be written
 */
export declare const writeRejects: (path: string, understood: Understood, problems: ProblemSpool) => Promise<void>;
