import type { RowProblem } from "../csv/rows/row-problem.ts";
/** The rejected rows of an import, in order, in bounded memory however many there are. */
export type ProblemSpool = {
    add(problems: readonly RowProblem[]): Promise<void>;
    /** Forgets what was added: the import starts again. */
    clear(): Promise<void>;
    /** The first ones, at most `HELD`. */
    readonly first: readonly RowProblem[];
    all(): AsyncIterable<RowProblem>;
    close(): Promise<void>;
};
export declare const createProblemSpool: () => ProblemSpool;
