import { createReadStream } from "node:fs";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { RowProblem } from "../csv/rows/row-problem.ts";
import { isDiskFull, temporaryFull } from "../domain/disk-full.ts";
import { UserError } from "../domain/user-error.ts";

/** Problems held in memory; a list with more of them goes through a temporary file. */
const HELD = 1000;

const storedProblem = z.object({
	kind: z.literal("problem"),
	line: z.number(),
	reason: z.string(),
	message: z.string(),
	value: z.string(),
	cells: z.array(z.string()),
});

/** What the operator can mend of a temporary file that could not be written; anything else stays as it is. */
const asUserError = (error: unknown): unknown => {
	const what = "rejected rows cannot be kept for the end";
	if (isDiskFull(error)) return temporaryFull(tmpdir(), what);
	if (!(error instanceof Error) || !("code" in error)) return error;
	return new UserError(
		`${what}: the folder for temporary files ${tmpdir()} cannot be written (${String(error.code)})`,
		"make it writable, or name another folder with TMPDIR, and run the command again",
	);
};

/** The rejected rows of an import, in order, in bounded memory however many there are. */
export type ProblemSpool = {
	/** @throws UserError where the temporary file cannot be written */
	add(problems: readonly RowProblem[]): Promise<void>;
	/** Forgets what was added: the import starts again. */
	clear(): Promise<void>;
	/** The first ones, at most `HELD`. */
	readonly first: readonly RowProblem[];
	all(): AsyncIterable<RowProblem>;
	close(): Promise<void>;
};

export const createProblemSpool = (): ProblemSpool => {
	let first: RowProblem[] = [];
	let folder: string | null = null;
	let file: FileHandle | null = null;

	const close = async (): Promise<void> => {
		await file?.close();
		if (folder !== null) await rm(folder, { recursive: true, force: true });
		file = null;
		folder = null;
	};
	const path = (): string => join(folder ?? tmpdir(), "rejected.jsonl");

	return {
		get first() {
			return first;
		},
		add: async (problems) => {
			const held = problems.slice(0, Math.max(0, HELD - first.length));
			first.push(...held);
			const rest = problems.slice(held.length);
			if (rest.length === 0) return;
			try {
				if (file === null) {
					folder = await mkdtemp(join(tmpdir(), "stillup-import-"));
					file = await open(path(), "w", 0o600);
				}
				await file.appendFile(rest.map((problem) => `${JSON.stringify(problem)}\n`).join(""));
			} catch (error) {
				throw asUserError(error);
			}
		},
		clear: async () => {
			first = [];
			await close();
		},
		all: async function* () {
			yield* first;
			if (file === null) return;
			for await (const line of createInterface({
				input: createReadStream(path()),
				crlfDelay: Number.POSITIVE_INFINITY,
			})) {
				yield storedProblem.parse(JSON.parse(line));
			}
		},
		close,
	};
};
