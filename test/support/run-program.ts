import { setMaxListeners } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Environment } from "../../src/cli/environment.ts";
import type { ExitCode } from "../../src/cli/exit-codes.ts";
import { main } from "../../src/cli/main.ts";
import { type Instant, instant } from "../../src/domain/time.ts";

/** An empty folder that is removed after the test. */
export const temporaryFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), "stillup-test-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
};

export type ProgramRun = { readonly code: ExitCode; readonly out: string; readonly err: string };

export type RunSettings = {
	readonly folder?: string;
	readonly variables?: Readonly<Record<string, string>>;
	readonly now?: Instant;
	readonly input?: string;
	readonly terminal?: boolean;
	readonly changes?: Partial<Environment>;
};

/** As cli/start.ts makes it: many may listen. */
const patient = (signal: AbortSignal): AbortSignal => {
	setMaxListeners(0, signal);
	return signal;
};

/** Runs the whole program in memory, with a clock that stands still (sleeping moves it on). */
export const runProgram = async (argv: readonly string[], settings: RunSettings = {}): Promise<ProgramRun> => {
	let out = "";
	let err = "";
	let now = settings.now ?? instant(Date.UTC(2026, 10, 22, 12));
	const sink = (write: (text: string) => void) => ({
		write,
		drained: async () => undefined,
		isTerminal: settings.terminal === true,
		columns: 80,
	});
	const environment: Environment = {
		stdout: sink((text) => {
			out += text;
		}),
		stderr: sink((text) => {
			err += text;
		}),
		stdin: async function* () {
			yield new TextEncoder().encode(settings.input ?? "");
		},
		variables: settings.variables ?? {},
		workingFolder: settings.folder ?? "/nowhere",
		clock: {
			now: () => now,
			sleep: async (duration) => {
				now = instant(now + duration);
			},
		},
		interruption: patient(new AbortController().signal),
		nodePath: "/usr/bin/node",
		programPath: "/usr/local/bin/stillup",
		...settings.changes,
	};
	const code = await main(argv, environment);
	return { code, out, err };
};
