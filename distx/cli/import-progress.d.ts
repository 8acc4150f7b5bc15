import type { CommandRun } from "./command.ts";
/** Shows on a terminal how many rows an import has read; elsewhere an import is silent until it is done. */
export declare const createImportProgress: ({ environment, common, }: CommandRun) => {
    readonly update: (rows: number) => void;
    readonly end: () => void;
};
