import { once, setMaxListeners } from "node:events";
import { systemClock } from "../clock.js";
import { EXIT } from "./exit-codes.js";
import { limitHeapGrowth } from "./heap-growth.js";
import { main } from "./main.js";
const DEFAULT_COLUMNS = 80;
const sinkOf = (stream) => ({
    write: (text) => {
        stream.write(text);
    },
    drained: async () => {
        if (stream.writableNeedDrain)
            await once(stream, "drain");
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? DEFAULT_COLUMNS,
});
/** Runs the program on this process: its streams, its signals, its exit code. */
export const start = async () => {
    limitHeapGrowth();
    const interruption = new AbortController();
    // Everything that waits listens to it: many listeners are no leak here.
    setMaxListeners(0, interruption.signal);
    const interrupt = () => {
        // A second signal ends at once; what was stored stays stored.
        if (interruption.signal.aborted)
            process.exit(EXIT.interrupted);
        interruption.abort();
    };
    process.on("SIGINT", interrupt);
    process.on("SIGTERM", interrupt);
    // `stillup list | head` closes the pipe early: that is no fault.
    process.stdout.on("error", (error) => {
        if (error.code === "EPIPE")
            process.exit(EXIT.done);
        throw error;
    });
    process.exitCode = await main(process.argv.slice(2), {
        stdout: sinkOf(process.stdout),
        stderr: sinkOf(process.stderr),
        stdin: () => process.stdin,
        variables: process.env,
        workingFolder: process.cwd(),
        clock: systemClock,
        interruption: interruption.signal,
        nodePath: process.execPath,
        programPath: process.argv[1] ?? "stillup",
    });
};
