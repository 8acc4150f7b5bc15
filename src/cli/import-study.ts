import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { UserError } from "../domain/user-error.ts";
import type { CommandRun } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** The lines of a stream that is opened when the first one is wanted, and closed at the end, however it comes. */
async function* linesIn(open: () => Readable, path: string): AsyncGenerator<string> {
	const source = open();
	const failed = new Promise<never>((_resolve, reject) => {
		source.on("error", (error) =>
			reject(
				error.name === "AbortError"
					? error
					: new UserError(`${path} cannot be read: ${error.message}`, "give the file that stillup export study wrote"),
			),
		);
	});
	// Where all goes well nobody waits for it.
	failed.catch(() => undefined);
	try {
		const lines = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
		for (;;) {
			const next = await Promise.race([lines.next(), failed]);
			if (next.done === true) break;
			yield next.value;
		}
		if (source.errored !== null) await failed;
	} finally {
		source.destroy();
	}
}

/** Loads a whole study that `export study` wrote into a new database. */
export const importStudy = async (run: CommandRun, path: string, list: string | undefined): Promise<ExitCode> => {
	const { environment, common } = run;
	if (list !== undefined)
		throw new UserError("a study is loaded into a new database by itself", "import the list afterwards");
	const { heldRows } = await import("./verification-text.ts");
	const { loadStudy } = await import("../store/sqlite/dump/load-study.ts");
	const open = (): Readable =>
		path === "-" ? Readable.from(environment.stdin()) : createReadStream(resolve(environment.workingFolder, path));
	const found = await loadStudy(common.db, linesIn(open, path), environment.interruption);
	if (found === null) {
		run.warn("stillup: interrupted; nothing of the study was stored\n");
		return EXIT.interrupted;
	}
	const { targets, notices, snapshots, sweeps } = heldRows(found.counts);
	if (common.json) run.out(`${JSON.stringify({ db: common.db, ...found.counts, proof: found.proof })}\n`);
	else run.say(`${common.db}: ${targets}, ${notices}, ${snapshots} of ${sweeps}; nothing was altered on the way\n`);
	return EXIT.done;
};
