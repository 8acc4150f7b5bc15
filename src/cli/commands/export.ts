import { Argument, Option } from "commander";
import { EXPORTS, type ExportName, STUDY } from "../../pipeline/export-names.ts";
import type { ExportRow } from "../../pipeline/stored-rows.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { formatByEnding } from "../format-by-ending.ts";
import { toolVersion } from "../tool-version.ts";

type Format = "csv" | "jsonl" | "json";
type ExportOptions = { readonly format?: Format; readonly out?: string; readonly proof?: true };

const ENDINGS: Readonly<Record<string, Format>> = { csv: "csv", jsonl: "jsonl", ndjson: "jsonl", json: "jsonl" };

export const addExport: AddCommand = (program, environment, finish) => {
	program
		.command("export")
		.summary("snapshots, targets, notices as CSV or JSON Lines")
		.description(
			"Writes all snapshots, targets or notices, one row each, in the order they were stored. " +
				"With study, everything there is, as JSON Lines that stillup import --study loads on another machine.",
		)
		.addArgument(new Argument("[what]", "what to write").choices([...EXPORTS, STUDY]).default("snapshots"))
		.addOption(
			new Option(
				"--format <format>",
				"csv, or jsonl (also json): one JSON object a line (default: by --out's ending, else csv)",
			).choices(["csv", "jsonl", "json"]),
		)
		.option("--out <file>", "write to a file instead of stdout")
		.option("--proof", "write the heads of the hash chains instead, to publish or have time-stamped (see verify)")
		.action(
			action(environment, finish, async (run, what: ExportName | typeof STUDY, options: ExportOptions) => {
				const { EXPORT_FIELDS } = await import("../../pipeline/export-fields.ts");
				const { exportRows } = await import("../../pipeline/export-rows.ts");
				const { csvHeader, csvLines } = await import("../csv-lines.ts");
				const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
				const { writeOutput } = await import("../output-file.ts");
				if (options.proof === true) return await exportProof(run, options.out);
				if (what === STUDY) return await exportStudy(run, options.out);
				const format = options.format ?? formatByEnding(options.out, ENDINGS) ?? "csv";
				const asJson = run.common.json || format !== "csv";
				const { confirmLooks, confirmGap } = await run.duePolicy();
				const confirm = { looks: confirmLooks, gap: confirmGap };
				const store = await openSqliteStore(run.common.db, "read-only");
				try {
					await writeOutput(run, options.out, async (write) => {
						if (!asJson) await write(csvHeader(EXPORT_FIELDS[what]));
						for await (const rows of exportRows(store, what, confirm)) {
							await write(asJson ? rows.map(jsonLine).join("") : csvLines(rows));
							if (environment.interruption.aborted) break;
						}
					});
				} finally {
					await store.close();
				}
				return EXIT.done;
			}),
		);
};

/** In CSV a notice's other columns are one cell; here they are an object, as show has them. */
const jsonLine = (row: ExportRow): string => {
	const { extra } = row;
	const whole = extra === undefined ? row : { ...row, extra: typeof extra === "string" ? JSON.parse(extra) : {} };
	return `${JSON.stringify(whole)}\n`;
};

const exportProof = async (run: CommandRun, path: string | undefined): Promise<ExitCode> => {
	const { readProof } = await import("../../store/sqlite/proof.ts");
	const { writeOutput } = await import("../output-file.ts");
	const proof = await readProof(run.common.db);
	const text = `${JSON.stringify({ tool: `stillup ${toolVersion()}`, ...proof }, null, 2)}\n`;
	await writeOutput(run, path, (write) => write(text));
	return EXIT.done;
};

const exportStudy = async (run: CommandRun, path: string | undefined): Promise<ExitCode> => {
	const { dumpStudy } = await import("../../store/sqlite/dump/dump-study.ts");
	const { writeOutput } = await import("../output-file.ts");
	await writeOutput(run, path, async (write) => {
		for await (const lines of dumpStudy(run.common.db, `stillup ${toolVersion()}`)) {
			await write(lines);
			if (run.environment.interruption.aborted) break;
		}
	});
	return run.environment.interruption.aborted ? EXIT.interrupted : EXIT.done;
};
