/** Something the operator can mend: one line saying what is wrong and where, one line saying what to do. Exit code 2. */
export declare class UserError extends Error {
    readonly hint: string | null;
    constructor(what: string, hint?: string | null);
}
