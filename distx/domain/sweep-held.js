/** Another sweep holds the database. Exit code 4. */
export class SweepHeldError extends Error {
    constructor(path, holder) {
        super(`another sweep holds ${path}${holder === "" ? "" : ` (${holder})`}`);
        this.name = "SweepHeldError";
    }
}
