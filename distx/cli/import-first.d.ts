import type { CommandRun } from "./command.ts";
import { type ImportOptions } from "./import-options.ts";
/** Imports a list with what `import` would take by default, before a sweep; what it understood goes to stderr. */
export declare const importFirst: (run: CommandRun, path: string, { reportedAt, rules }: Pick<ImportOptions, "reportedAt" | "rules">) => Promise<void>;
