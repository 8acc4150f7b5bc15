import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PLAIN_VARIABLES } from "../support/plain-variables.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Compiles the program into a folder of its own, as a user would install it; gives that folder. */
export const buildProgram = (): string => {
	const folder = mkdtempSync(join(tmpdir(), "stillup-crash-"));
	const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
	execFileSync(process.execPath, [tsc, "-p", join(ROOT, "src"), "--outDir", join(folder, "dist")]);
	cpSync(join(ROOT, "bin"), join(folder, "bin"), { recursive: true });
	cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
	symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
	return folder;
};

export type Ended = {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly out: string;
	readonly err: string;
	readonly ms: number;
	/** Since the line that armed the kill; 0 where none was waited for. */
	readonly msSinceMatch: number;
};

/** When a process is killed: so many milliseconds after its start, or after a line of its stderr matched. */
export type Kill = { readonly afterMs: number; readonly from: "start" | RegExp } | null;

/** Runs a script under node and kills it with SIGKILL where asked. Only the process started here is ever killed. */
export const runProcess = (argv: readonly string[], folder: string, kill: Kill): Promise<Ended> =>
	new Promise((resolve) => {
		const startedAt = performance.now();
		const child: ChildProcess = spawn(process.execPath, [...argv], {
			cwd: folder,
			stdio: ["ignore", "pipe", "pipe"],
			env: PLAIN_VARIABLES,
		});
		let out = "";
		let err = "";
		let timer: NodeJS.Timeout | null = null;
		let armedAt = startedAt;
		const arm = (): void => {
			if (kill === null || timer !== null) return;
			armedAt = performance.now();
			timer = setTimeout(() => child.kill("SIGKILL"), kill.afterMs);
		};
		if (kill?.from === "start") arm();
		child.stdout?.on("data", (chunk: Buffer) => {
			out += chunk.toString("utf8");
		});
		child.stderr?.on("data", (chunk: Buffer) => {
			err += chunk.toString("utf8");
			if (kill !== null && kill.from !== "start" && kill.from.test(err)) arm();
		});
		child.on("close", (code, signal) => {
			if (timer !== null) clearTimeout(timer);
			const now = performance.now();
			const msSinceMatch = kill === null || kill.from === "start" ? 0 : now - armedAt;
			resolve({ code, signal, out, err, ms: now - startedAt, msSinceMatch });
		});
	});
