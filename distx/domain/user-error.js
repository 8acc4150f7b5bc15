/** Something the operator can mend: one line saying what is wrong and where, one line saying what to do. Exit code 2. */
export class UserError extends Error {
    hint;
    constructor(what, hint = null) {
        super(what);
        this.name = "UserError";
        this.hint = hint;
    }
}
