import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { RowProblem } from "../csv/rows/row-problem.ts";
import { createRejectWriter } from "../csv/rows/write-rejects.ts";
import { diskFull, isDiskFull } from "../domain/disk-full.ts";
import { UserError } from "../domain/user-error.ts";
import type { UnderstoodList } from "./import-details.ts";

/** Rejected rows, as often as they are asked for. */
type Problems = { all(): AsyncIterable<RowProblem> | Iterable<RowProblem> };

const lines = async function* (understood: UnderstoodList, problems: Problems): AsyncGenerator<string> {
	let width = 0;
	for await (const { cells } of problems.all()) width = Math.max(width, cells.length);
	const { header, columns, form } = understood;
	const writer = createRejectWriter({ header, columns, delimiter: form.delimiter, width });
	yield writer.header;
	for await (const problem of problems.all()) yield writer.line(problem);
};

/**
 * Writes the rejected rows to a file, so that they can be mended and imported again. The file is there whole or not at
 * all.
 * @throws UserError when it cannot be written
 */
export const writeRejects = async (path: string, understood: UnderstoodList, problems: Problems): Promise<void> => {
	const unfinished = `${path}.unfinished`;
	try {
		await pipeline(lines(understood, problems), createWriteStream(unfinished, { mode: 0o600 }));
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true });
		if (isDiskFull(error)) throw diskFull(path, "the import itself is stored: free some space and import again");
		if (!(error instanceof Error) || !("code" in error)) throw error;
		throw new UserError(
			`--rejects ${path}: the file could not be written (${String(error.code)}).`,
			"The import itself is stored. Give a file in a folder that you may write to, and import again.",
		);
	}
};
