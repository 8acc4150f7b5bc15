import type { Store } from "../store.ts";
/**
 * The study in the file as it is at one moment, in which looks can be judged again without anything being kept: what is
 * written goes to temporary tables in front of the study's own. The file is opened for reading alone, so a sweep may go
 * on meanwhile. Throws UserError.
 */
export declare const openSqliteStoreAsIf: (path: string) => Promise<Store>;
