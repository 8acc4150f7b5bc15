import type { CommandRun } from "./command.ts";
/** Where a command's data goes: stdout, or the file that --out named. */
export type DataSink = {
    write(data: string | Uint8Array): Promise<void>;
    close(): Promise<void>;
};
export declare const openSink: (run: CommandRun, path: string | undefined) => Promise<DataSink>;
