import type { Database } from "../open-database.ts";
type Table = {
    readonly name: string;
    readonly columns: readonly string[];
    readonly key: readonly string[];
};
/** The study's own tables in the order they were made, with their columns and the order of their rows. */
export declare const tablesOf: (database: Database) => readonly Table[];
/** The whole study in the file as lines of text, as it is at one moment; a sweep may go on. Throws UserError. */
export declare function dumpStudy(path: string, tool: string): AsyncGenerator<string>;
export {};
