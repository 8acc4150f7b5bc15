import { once, setMaxListeners } from "node:events";
import { systemClock } from "../clock.ts";
import { FREE_SPACE, isDiskFull } from "../domain/disk-full.ts";
import type { TextSink } from "./environment.ts";
import { EXIT } from "./exit-codes.ts";
import { limitHeapGrowth } from "./heap-growth.ts";
import { faultText, main } from "./main.ts";
import { untilInterrupted } from "./until-interrupted.ts";

const DEFAULT_COLUMNS = 80;

const sinkOf = (stream: NodeJS.WriteStream): TextSink => ({
	write: (text) => {
		stream.write(text);
	},
	drained: async () => {
		if (stream.writableNeedDrain) await once(stream, "drain");
	},
	isTerminal: stream.isTTY === true,
	// A terminal that nobody told its size (docker -t, script) says 0.
	columns: stream.columns > 0 ? stream.columns : DEFAULT_COLUMNS,
});

/** Resolves when all that was written to the stream before is on its way, or it was told that it cannot be. */
const written = (stream: NodeJS.WriteStream): Promise<void> =>
	new Promise((resolve) => {
		// A disk that is full refuses even nothing.
		if (stream.writableLength === 0) setImmediate(resolve);
		else stream.write("", () => setImmediate(resolve));
	});

/** Runs the program on this process: its streams, its signals, its exit code. */
export const start = async (): Promise<void> => {
	limitHeapGrowth();
	const interruption = new AbortController();
	// Everything that waits listens to it: many listeners are no leak here.
	setMaxListeners(0, interruption.signal);
	const interrupt = (): void => {
		// A second signal ends at once; what was stored stays stored.
		if (interruption.signal.aborted) process.exit(EXIT.interrupted);
		interruption.abort();
	};
	process.on("SIGINT", interrupt);
	process.on("SIGTERM", interrupt);
	// `stillup list | head` closes the pipe early: that is no fault.
	process.stdout.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code === "EPIPE") process.exit(EXIT.done);
		const toDo = isDiskFull(error) ? FREE_SPACE : "check where the output goes";
		process.stderr.write(`stillup: stdout cannot be written: ${error.message}\n  ${toDo}\n`);
		process.exit(EXIT.usage);
	});
	// Progress that nobody can read any more is no reason to end a sweep.
	process.stderr.on("error", () => undefined);
	// Node would answer with 1, which says that a condition holds.
	process.on("uncaughtException", (error) => {
		process.stderr.write(faultText(error));
		process.exit(EXIT.fault);
	});
	// Node ends when nothing is left that could wake it, also where something still waits: that is a fault, not success.
	// Said only then: commander takes the code that is set for that of its own help.
	const endedEarly = (): void => {
		process.exitCode = EXIT.fault;
		process.stderr.write(faultText("the program ended before its work was done"));
	};
	process.once("beforeExit", endedEarly);
	const code = await main(process.argv.slice(2), {
		stdout: sinkOf(process.stdout),
		stderr: sinkOf(process.stderr),
		stdin: () => untilInterrupted(process.stdin, interruption.signal),
		variables: process.env,
		workingFolder: process.cwd(),
		clock: systemClock,
		interruption: interruption.signal,
		nodePath: process.execPath,
		programPath: process.argv[1] ?? "stillup",
	});
	process.off("beforeExit", endedEarly);
	process.exitCode = code;
	await Promise.all([written(process.stdout), written(process.stderr)]);
	// A name that is being resolved cannot be called off, and would keep the process for as long as its resolver takes.
	process.exit(code);
};
