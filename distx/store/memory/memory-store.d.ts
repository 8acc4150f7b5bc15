import type { Store } from "../store.ts";
/** Everything of a study in plain arrays: for tests, and proof that the Store type says nothing of SQLite. */
export declare const createMemoryStore: () => Store;
