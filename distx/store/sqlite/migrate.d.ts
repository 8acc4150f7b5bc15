import { type Database } from "./open-database.ts";
/** What the file is, before anything is written to it. */
export type SchemaState = {
    readonly kind: "empty";
} | {
    readonly kind: "current";
} | {
    readonly kind: "older";
    readonly version: number;
};
/** Refuses files of other programs and of newer versions, untouched. */
export declare const inspectSchema: (database: Database, path: string, migrations?: readonly string[]) => SchemaState;
/** Brings the schema up to date, each step in a transaction of its own; an older study is backed up beside the file first. */
export declare const migrate: (database: Database, path: string, state: SchemaState, migrations?: readonly string[]) => Promise<void>;
