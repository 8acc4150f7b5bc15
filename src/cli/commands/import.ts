import { existsSync } from "node:fs";
import { Option } from "commander";
import { PRESETS } from "../../csv/columns/presets.ts";
import { COHORTS } from "../../domain/notice.ts";
import type { ImportResult } from "../../pipeline/import-notices.ts";
import type { Store } from "../../store/store.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { addMapping, type ImportOptions, listSettings, readDelimiter, readHeaderRow } from "../import-options.ts";
import { importText } from "../import-text.ts";
import { repeated } from "../option-values.ts";

const IN_MEMORY = ":memory:";

const printJson = async (run: CommandRun, result: ImportResult): Promise<void> => {
	const { columnsByField, dialectOf } = await import("../../pipeline/import-details.ts");
	const { rows, accepted, duplicates, rejected, targets, newTargets, notices, understood, problems } = result;
	const head = {
		rows,
		accepted,
		duplicates,
		rejected,
		targets,
		newTargets,
		notices,
		dialect: dialectOf(understood),
		columns: columnsByField(understood),
		preset: understood.preset,
		dates: understood.dates,
		timezone: understood.timezone,
		assumed: result.assumed,
		rejectedByReason: result.byReason,
	};
	// Problems are written one by one: a list may have a million.
	run.out(`${JSON.stringify(head).slice(0, -1)},"problems":[`);
	let isFirst = true;
	for await (const { line, reason, message, value } of problems.all()) {
		run.out(`${isFirst ? "" : ","}\n${JSON.stringify({ line, reason, message, value })}`);
		isFirst = false;
		await run.environment.stdout.drained();
	}
	run.out("]}\n");
};

const runImport = async (run: CommandRun, path: string, options: ImportOptions): Promise<ExitCode> => {
	const { importNotices } = await import("../../pipeline/import-notices.ts");
	const { openListFile } = await import("../../pipeline/import-source.ts");
	const { writeRejects } = await import("../../pipeline/write-rejects.ts");
	const { loadRules } = await import("../load-rules.ts");
	const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
	const { environment, common } = run;
	const settings = listSettings(options, environment.clock.now());
	const isDryRun = options.dryRun === true;
	const file = await openListFile(path, environment.stdin);
	let store: Store | null = null;
	const openStore = async (): Promise<Store> => {
		store = await openSqliteStore(isDryRun && !existsSync(common.db) ? IN_MEMORY : common.db, "create");
		return store;
	};
	try {
		const result = await importNotices(openStore, {
			source: file,
			name: file.name,
			settings,
			canonicalise: (await loadRules(run, options.rules)).canonicaliser.canonicalise,
			isDryRun,
			interruption: environment.interruption,
			onProgress: () => {},
		});
		try {
			if (options.rejects !== undefined) await writeRejects(options.rejects, result.understood, result.problems);
			if (common.json) await printJson(run, result);
			else if (!common.quiet) {
				run.out(importText(file.name, result, { db: common.db, isDryRun, rejectsFile: options.rejects ?? null }));
			}
			return result.rejected > 0 && options.strict === true ? EXIT.condition : EXIT.done;
		} finally {
			await result.problems.close();
		}
	} catch (error) {
		if (environment.interruption.aborted) {
			run.warn("stillup: interrupted; nothing of the list was stored\n");
			return EXIT.interrupted;
		}
		throw error;
	} finally {
		await (store as Store | null)?.close();
		await file.close();
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
		.argument("<file>", "the list; - reads standard input")
		.option("--map <field=column>", "read a field from a column, by name or number (repeatable)", addMapping)
		.addOption(new Option("--preset <name>", "a list that is known").choices(PRESETS).default("auto"))
		.option("--delimiter <mark>", "comma, semicolon, tab or pipe (default: detected)", readDelimiter)
		.option("--encoding <name>", "such as utf-8 or windows-1252 (default: detected)")
		.option("--header-row <n>", "the line that holds the column names (default: found)", readHeaderRow)
		.option("--no-header", "the list has no column names")
		.option("--sheet <name>", "the sheet of a workbook, by name or number (default: the first)")
		.option("--date-format <format>", "such as d/M/yyyy, excel, excel-1904, unix or unix-ms")
		.option("--timezone <zone>", "of times without one", "UTC")
		.option("--reported-at <date>", "the report date of rows without one")
		.addOption(
			new Option("--cohort <name>", "control: URLs that were never reported").choices(COHORTS).default("reported"),
		)
		.option("--rejects <file>", "write the rejected rows there, to be mended and imported again")
		.option("--rules <file>", "read URLs by these rule packs, too, YAML or JSON (may be repeated)", repeated)
		.option("--strict", "exit with 1 when a row is rejected")
		.option("--dry-run", "find out everything, store nothing")
		.action(action(environment, finish, (run, path: string, options: ImportOptions) => runImport(run, path, options)));
};
