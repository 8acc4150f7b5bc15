/** Another sweep holds the database. Exit code 4. */
export declare class SweepHeldError extends Error {
    constructor(path: string, holder: string);
}
