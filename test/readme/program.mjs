// The program as a user has it: compiled beside what the package ships, away from the repository's own dist/.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

const NEEDED = ["package.json", "bin", "fixtures", "README.md", "src/packs/README.md"];

/** Compiles the program into a folder of its own; `run` runs a line of shell there or elsewhere with `stillup` on the path. */
export const buildProgram = () => {
	const scratch = mkdtempSync(join(tmpdir(), "stillup-readme-"));
	const root = join(scratch, "stillup");
	mkdirSync(root);
	for (const name of NEEDED) cpSync(join(repository, name), join(root, name), { recursive: true });
	symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
	const compiler = join(repository, "node_modules", "typescript", "bin", "tsc");
	const built = spawnSync(process.execPath, [compiler, "-p", "src", "--outDir", join(root, "dist")], {
		cwd: repository,
		encoding: "utf8",
	});
	if (built.status !== 0) throw new Error(`the program does not compile:\n${built.stdout}${built.stderr}`);
	const bin = join(scratch, "bin");
	mkdirSync(bin);
	const shim = join(bin, "stillup");
	writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin", "stillup.js")}" "$@"\n`);
	chmodSync(shim, 0o755);
	const path = [bin, process.env.PATH ?? ""].join(delimiter);

	/** One line of shell in a folder: its exit code, what it printed on stdout, and on stderr. */
	const run = (line, folder, variables = {}) => {
		const { status, stdout, stderr } = spawnSync("sh", ["-c", line], {
			cwd: folder,
			encoding: "utf8",
			env: { PATH: path, HOME: scratch, TZ: "UTC", LANG: "C.UTF-8", ...variables },
			maxBuffer: 64 * 1024 * 1024,
			timeout: 120_000,
		});
		return { code: status, out: stdout, err: stderr };
	};
	const folder = (name) => {
		const made = join(scratch, name);
		mkdirSync(made, { recursive: true });
		return made;
	};
	return { root, run, folder, remove: () => rmSync(scratch, { recursive: true, force: true }) };
};
