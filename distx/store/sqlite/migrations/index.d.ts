/** Schema versions in order: entry 0 leads from an empty database to version 1. Never edit one that was released. */
export declare const MIGRATIONS: readonly string[];
