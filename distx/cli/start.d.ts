/** Runs the program on this process: its streams, its signals, its exit code. */
export declare const start: () => Promise<void>;
