/** Exit codes of contract.md section 2. */
export declare const EXIT: {
    readonly done: 0;
    /** The condition asked for by a flag holds, or rows were rejected under --strict. */
    readonly condition: 1;
    /** Wrong use or input. */
    readonly usage: 2;
    /** A bug. */
    readonly fault: 3;
    /** Another sweep holds this database. */
    readonly locked: 4;
    /** The sweep ran, but its controls failed. */
    readonly suspect: 5;
    readonly interrupted: 130;
};
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
