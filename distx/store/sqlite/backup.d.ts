import type { Proof } from "../verification.ts";
export type Backup = {
    readonly file: string;
    readonly bytes: number;
    readonly proof: Proof;
};
export type BackupSettings = {
    readonly overwrite: boolean;
    readonly interruption: AbortSignal;
    /** Pages copied and pages in all. */
    readonly onProgress: (copied: number, total: number) => void;
};
/**
 * Copies the study as it is at one moment while sweeps go on, with SQLite's own backup. The file appears under its name
 * only when it is whole. Null when interrupted. Throws UserError.
 */
export declare const backupDatabase: (path: string, file: string, { overwrite, interruption, onProgress }: BackupSettings) => Promise<Backup | null>;
