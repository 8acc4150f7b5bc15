import { existsSync, renameSync, rmSync } from "node:fs";
import type { z } from "zod";
import { messageOf } from "../../../domain/message-of.ts";
import { UserError } from "../../../domain/user-error.ts";
import type { Verification } from "../../verification.ts";
import { backupOf, inspectSchema, migrate } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/index.ts";
import { asUserError, type Database, openDatabase } from "../open-database.ts";
import { verifyDatabase } from "../verify/verify-database.ts";
import { endLine, fromJson, header, rowLine, tableLine } from "./dump-format.ts";
import { tablesOf } from "./dump-study.ts";

const HINT = "give a file that stillup export study wrote, whole and unchanged";

const parsed = <Value>(schema: z.ZodType<Value>, line: string, number: number): Value => {
	let json: unknown;
	try {
		json = JSON.parse(line);
	} catch {
		json = undefined;
	}
	const { data, success } = schema.safeParse(json);
	if (success) return data;
	throw new UserError(`line ${number} is not what a study holds there: ${line.slice(0, 60)}`, HINT);
};

/** Puts the lines after the header into the empty tables; all of it or nothing. */
const fill = async (database: Database, lines: AsyncIterator<string>, signal: AbortSignal): Promise<void> => {
	const tables = new Map(tablesOf(database).map(({ name, columns }) => [name, columns]));
	let insert: ((row: readonly unknown[]) => unknown) | null = null;
	let rows = 0;
	let ended = false;
	// The header was the first line.
	for (let number = 2; ; number += 1) {
		const { value: line, done } = await lines.next();
		if (done === true) break;
		if (signal.aborted) throw new InterruptedError("interrupted");
		if (ended) throw new UserError(`line ${number} comes after the study's end`, HINT);
		if (line.startsWith("[")) {
			const row = parsed(rowLine, line, number).map(fromJson);
			if (insert === null) throw new UserError(`line ${number} is a row of no table`, HINT);
			try {
				insert(row);
			} catch (error) {
				throw new UserError(`line ${number}: ${messageOf(error)}`, HINT);
			}
			rows += 1;
		} else if (line.startsWith('{"table"')) {
			const { table, columns } = parsed(tableLine, line, number);
			// Names are compared with those of the schema, so nothing of the file gets into a statement.
			const known = tables.get(table);
			if (known === undefined || known.join() !== columns.join())
				throw new UserError(`line ${number}: there is no table ${table} with these columns`, HINT);
			const statement = database.prepare(
				`INSERT INTO ${table} (${known.join(", ")}) VALUES (${known.map(() => "?").join(", ")})`,
			);
			insert = (row) => statement.run(...row);
		} else {
			ended = true;
			const end = parsed(endLine, line, number);
			if (end.rows !== rows) throw new UserError(`the study has ${rows} rows, not ${end.rows}`, HINT);
		}
	}
	if (!ended) throw new UserError("the study breaks off before its end", HINT);
};

class InterruptedError extends Error {}

/**
 * Makes a new study in the file of what `dumpStudy` wrote, also by an earlier version, and verifies it; the file appears
 * only when all is well. Null when interrupted. Throws UserError.
 */
export const loadStudy = async (
	path: string,
	lines: AsyncIterable<string>,
	signal: AbortSignal,
): Promise<Verification | null> => {
	if (existsSync(path)) throw new UserError(`${path} exists already`, "name a new database with --db");
	const part = `${path}.part`;
	const forget = (): void => {
		for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${part}${end}`, { force: true });
		// Made by the steps from an earlier schema, before they change anything.
		for (const schema of MIGRATIONS.keys()) rmSync(backupOf(part, schema), { force: true });
	};
	forget();
	const iterator = lines[Symbol.asyncIterator]();
	try {
		const first = await iterator.next();
		const { schema } = parsed(header, first.done === true ? "" : first.value, 1);
		if (schema > MIGRATIONS.length)
			throw new UserError(
				`the study was written by a newer stillup (schema ${schema}; this one knows ${MIGRATIONS.length})`,
				"update stillup",
			);
		const database = await openDatabase(part, "create");
		try {
			const steps = MIGRATIONS.slice(0, schema);
			await migrate(database, part, inspectSchema(database, part, steps), steps);
			database.pragma("foreign_keys = OFF");
			database.exec("BEGIN");
			await fill(database, iterator, signal);
			database.exec("COMMIT");
			await migrate(database, part, inspectSchema(database, part));
		} finally {
			database.close();
		}
		const found = await verifyDatabase(part, null, signal, () => undefined);
		const problem = found?.checks.flatMap(({ findings }) => findings)[0];
		if (problem !== undefined)
			throw new UserError(
				`the study is not as it was written: ${problem.message}`,
				"nothing was stored; export it again",
			);
		if (found !== null) renameSync(part, path);
		return found;
	} catch (error) {
		if (error instanceof InterruptedError) return null;
		throw asUserError(error, path);
	} finally {
		await iterator.return?.();
		forget();
	}
};
