/** A limit that is looked at every TICK_MS; `at` is in ms of performance.now() and may be moved while it is watched. */
export type Deadline = {
    at: number;
    /** Its place among the watched; deadlines.ts sets it. */
    place: number;
    expire(): void;
};
export type Deadlines = {
    now(): number;
    watch(deadline: Deadline): void;
    drop(deadline: Deadline): void;
    /** The sweep was stopped: brings every watched limit forward to at most `ms` from now. */
    hurry(ms: number): void;
    /** True once `hurry` was called. */
    ending(): boolean;
};
export declare const createDeadlines: () => Deadlines;
