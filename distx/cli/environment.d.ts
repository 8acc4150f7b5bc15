import type { Clock } from "../clock.ts";
import type { NetworkStandIns } from "../fetch/fetcher.ts";
/** Where text goes. A terminal has a width and may have colour. */
export type TextSink = {
    write(text: string): void;
    /** Resolves when what was written has left the process's buffers, so that long output does not pile up. */
    drained(): Promise<void>;
    readonly isTerminal: boolean;
    readonly columns: number;
};
/** Everything outside the program, handed to `main`, so that tests run the whole program in memory. */
export type Environment = {
    readonly stdout: TextSink;
    readonly stderr: TextSink;
    readonly stdin: () => AsyncIterable<Uint8Array>;
    readonly variables: Readonly<Record<string, string | undefined>>;
    readonly workingFolder: string;
    readonly clock: Clock;
    /** What stands in for names and sockets; left out, the machine's own. */
    readonly network?: NetworkStandIns;
    /** Aborts at the first Ctrl-C or SIGTERM. */
    readonly interruption: AbortSignal;
    /** The paths of node and of the program itself, for schedules. */
    readonly nodePath: string;
    readonly programPath: string;
};
