import { existsSync } from "node:fs";
import { Option } from "commander";
import { PRESETS } from "../../csv/columns/presets.ts";
import { COHORTS } from "../../domain/notice.ts";
import { UserError } from "../../domain/user-error.ts";
import type { LookImport } from "../../pipeline/import-looks.ts";
import type { ImportResult } from "../../pipeline/import-notices.ts";
import type { Store } from "../../store/store.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import {
	addMapping,
	type ImportOptions,
	listSettings,
	lookSettings,
	readDelimiter,
	readHeaderRow,
	refuseContradiction,
} from "../import-options.ts";
import { importStudy } from "../import-study.ts";
import { repeated } from "../option-values.ts";
import { toolVersion } from "../tool-version.ts";

const IN_MEMORY = ":memory:";

/** Opens a list, has it imported into the store, and closes both. The store is made only once the list is understood. */
const withListAndStore = async <Result>(
	run: CommandRun,
	path: string,
	options: ImportOptions,
	work: (file: ListFile, openStore: () => Promise<Store>) => Promise<Result>,
): Promise<Result> => {
	const { openListFile } = await import("../../pipeline/import-source.ts");
	const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
	const { db } = run.common;
	const opened: Store[] = [];
	const file = await openListFile(path, run.environment.stdin);
	try {
		return await work(file, async () => {
			const isTrial = options.dryRun === true && !existsSync(db);
			const store = await openSqliteStore(isTrial ? IN_MEMORY : db, "create");
			opened.push(store);
			return store;
		});
	} finally {
		for (const store of opened) await store.close();
		await file.close();
	}
};
type ListFile = Awaited<ReturnType<typeof import("../../pipeline/import-source.ts").openListFile>>;

const runList = async (run: CommandRun, path: string, options: ImportOptions): Promise<ImportResult> => {
	const { importNotices } = await import("../../pipeline/import-notices.ts");
	const { writeRejects } = await import("../../pipeline/write-rejects.ts");
	const { createImportProgress } = await import("../import-progress.ts");
	const { importText, quietImportText } = await import("../import-text.ts");
	const { loadRules } = await import("../load-rules.ts");
	const { canonicalise } = (await loadRules(run, options.rules)).canonicaliser;
	const isDryRun = options.dryRun === true;
	const rejectsFile = options.rejects ?? null;
	const progress = createImportProgress(run);
	return withListAndStore(run, path, options, async (file, openStore) => {
		const result = await importNotices(openStore, {
			file,
			settings: listSettings(options, run.environment.clock.now()),
			...(options.rules === undefined ? {} : { canonicalise }),
			isDryRun,
			interruption: run.environment.interruption,
			onProgress: progress.update,
		}).finally(progress.end);
		if (rejectsFile !== null) await writeRejects(rejectsFile, result.understood, result.problems);
		if (!run.common.json) {
			if (run.common.quiet) run.warn(quietImportText(file.name, result, rejectsFile));
			else run.out(importText(file.name, result, { db: run.common.db, isDryRun, rejectsFile }));
		}
		return result;
	});
};

const runLooks = async (
	run: CommandRun,
	path: string,
	options: ImportOptions,
	isAlone: boolean,
): Promise<LookImport> => {
	const { importLooks } = await import("../../pipeline/import-looks.ts");
	const { writeRejects } = await import("../../pipeline/write-rejects.ts");
	const { lookImportText, quietImportText } = await import("../import-text.ts");
	const { loadRules } = await import("../load-rules.ts");
	const { canonicalise } = (await loadRules(run, options.rules)).canonicaliser;
	const isDryRun = options.dryRun === true;
	// Beside a list of notices the file is for that list's rows.
	const rejectsFile = isAlone ? (options.rejects ?? null) : null;
	return withListAndStore(run, path, options, async (file, openStore) => {
		const result = await importLooks(openStore, {
			source: file,
			name: file.name,
			settings: lookSettings(options, run.environment.clock.now(), isAlone),
			canonicalise,
			isDryRun,
			toolVersion: toolVersion(),
		});
		if (rejectsFile !== null) await writeRejects(rejectsFile, result.understood, { all: () => result.problems });
		if (!run.common.json) {
			if (run.common.quiet) run.warn(quietImportText(file.name, result, rejectsFile));
			else run.out(lookImportText(file.name, result, { db: run.common.db, isDryRun, rejectsFile }));
		}
		return result;
	});
};

const printJson = async (run: CommandRun, list: ImportResult | null, looks: LookImport | null): Promise<void> => {
	const { documentWithProblems, importJson, lookImportJson } = await import("../import-json.ts");
	const print = async (pieces: AsyncIterable<string>): Promise<void> => {
		for await (const piece of pieces) {
			run.out(piece);
			await run.environment.stdout.drained();
		}
		run.out("\n");
	};
	if (list === null) {
		if (looks !== null) await print(documentWithProblems(lookImportJson(looks), looks.problems));
		return;
	}
	const problems = ({ line, reason, message, value }: LookImport["problems"][number]) => ({
		line,
		reason,
		message,
		value,
	});
	const snapshots = looks === null ? null : { ...lookImportJson(looks), problems: looks.problems.map(problems) };
	const head = { ...importJson(list), ...(snapshots === null ? {} : { snapshots }) };
	await print(documentWithProblems(head, list.problems.all()));
};

const runImport = async (run: CommandRun, path: string | undefined, options: ImportOptions): Promise<ExitCode> => {
	if (path === undefined && options.snapshots === undefined) {
		throw new UserError("import needs a list.", "stillup import FILE, or - for standard input.");
	}
	if (path === "-" && options.snapshots === "-") {
		throw new UserError("Standard input can hold one list only.", "Put one of the lists into a file.");
	}
	refuseContradiction(options);
	const list = path === undefined ? null : await runList(run, path, options);
	try {
		const looks =
			options.snapshots === undefined ? null : await runLooks(run, options.snapshots, options, list === null);
		if (run.common.json) await printJson(run, list, looks);
		const rejected = (list?.rejected ?? 0) + (looks?.rejected ?? 0);
		return rejected > 0 && options.strict === true ? EXIT.condition : EXIT.done;
	} finally {
		await list?.problems.close();
	}
};

/** An interrupted import stored nothing: that is no fault. */
const orInterrupted = async (run: CommandRun, work: Promise<ExitCode>): Promise<ExitCode> => {
	try {
		return await work;
	} catch (error) {
		if (!run.environment.interruption.aborted) throw error;
		run.warn("stillup: interrupted; nothing of the list was stored\n");
		return EXIT.interrupted;
	}
};

export const addImport: AddCommand = (program, environment, finish) => {
	program
		.command("import")
		.summary("loads a list of reported URLs; safe to repeat")
		.description(
			"Loads a list of reported URLs: CSV in any dialect and encoding, a bare list of URLs, .xlsx, or either packed with gzip. " +
				"Says what it understood, and accounts for every row: accepted, duplicate or rejected. Importing a list again changes nothing.",
		)
		.argument("[file]", "the list; - reads standard input")
		.option(
			"--map <field=column>",
			"read a field from a column, by name or number (repeatable); fields: url, reported_at, notifier, category, channel, reference, platform, note",
			addMapping,
		)
		.addOption(new Option("--preset <name>", "a list that is known").choices(PRESETS).default("auto"))
		.option("--delimiter <mark>", "comma, semicolon, tab or pipe (default: detected)", readDelimiter)
		.option("--encoding <name>", "such as utf-8 or windows-1252 (default: detected)")
		.option("--header-row <n>", "the line that holds the column names (default: found)", readHeaderRow)
		.option("--no-header", "the list has no column names")
		.option("--sheet <name>", "the sheet of a workbook, by name or number (default: the first)")
		.option("--date-format <format>", "such as d/M/yyyy, excel, excel-1904, unix or unix-ms")
		.option("--timezone <zone>", "of times without one", "UTC")
		.option("--reported-at <date>", "the report date of rows without one; a date alone counts from its end")
		.addOption(
			new Option("--cohort <name>", "control: URLs that were never reported").choices(COHORTS).default("reported"),
		)
		.option("--snapshots <file>", "past looks made by hand: url, checked_at, status, perhaps reason and note")
		.option("--study <file>", "a whole study that export study wrote, into a new database; - reads standard input")
		.option("--rejects <file>", "write the rejected rows there, to be mended and imported again")
		.option("--rules <file>", "read URLs by these rule packs, too, YAML or JSON (may be repeated)", repeated)
		.option("--strict", "exit with 1 when a row is rejected")
		.option("--dry-run", "find out everything, store nothing")
		.action(
			action(environment, finish, (run, path: string | undefined, options: ImportOptions) =>
				options.study === undefined
					? orInterrupted(run, runImport(run, path, options))
					: importStudy(run, options.study, path),
			),
		);
};
