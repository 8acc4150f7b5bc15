import { Option } from "commander";
import type { DrawnSample } from "../../pipeline/sample-looks.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import type { CsvRow } from "../csv-lines.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { atLeastOne, fields, wholeNumber } from "../option-values.ts";

type SampleOptions = {
	readonly size: number;
	readonly seed: number;
	readonly by?: readonly string[];
	readonly verdicts?: true;
	readonly format?: "text" | "csv" | "json";
	readonly out?: string;
};

const DEFAULTS = { size: 100, seed: 1, by: ["platform"] } as const;

const asCsv = async ({ sample, looks }: DrawnSample, withVerdicts: boolean): Promise<string> => {
	const { csvHeader, csvLines } = await import("../csv-lines.ts");
	const { formatInstant } = await import("../../domain/time.ts");
	const rows = looks.map(
		({ target, snapshot }): CsvRow => ({
			sample: sample.id,
			look: snapshot.id,
			url: target.url,
			platform: target.platform,
			kind: target.itemKind,
			looked_at: formatInstant(snapshot.at),
			...(withVerdicts ? { status: snapshot.effective.status, rule: snapshot.effective.rule } : {}),
			saw: "",
			reason: "",
			note: "",
			reviewer: "",
			seen_at: "",
		}),
	);
	return csvHeader(Object.keys(rows[0] ?? {})) + csvLines(rows);
};

const asJson = async ({ sample, looks, strata }: DrawnSample): Promise<string> => {
	const { formatInstant } = await import("../../domain/time.ts");
	const { id, seed, size, by, drawnAt } = sample;
	return `${JSON.stringify(
		{
			sample: id,
			drawnAt: formatInstant(drawnAt),
			seed,
			size,
			by,
			strata,
			looks: looks.map(({ target, snapshot, stratum }) => ({
				look: snapshot.id,
				url: target.url,
				platform: target.platform,
				kind: target.itemKind,
				lookedAt: formatInstant(snapshot.at),
				status: snapshot.effective.status,
				reason: snapshot.effective.reason,
				rule: snapshot.effective.rule,
				stratum,
			})),
		},
		null,
		2,
	)}\n`;
};

const asText = async ({ sample, looks, strata }: DrawnSample, withVerdicts: boolean): Promise<string> => {
	const { printable } = await import("../../domain/printable.ts");
	const lines = looks.map(({ target, snapshot }, index) => {
		const said = withVerdicts ? `  ${snapshot.effective.status} (${snapshot.effective.rule})` : "";
		return `${String(index + 1).padStart(4)}  ${printable(target.url)}\n      ${target.platform} ${target.itemKind}, looked at ${new Date(snapshot.at).toISOString().slice(0, 16)}Z${said}`;
	});
	return [
		`Sample ${sample.id}: ${looks.length} of ${strata.reduce((sum, { population }) => sum + population, 0)} targets, seed ${sample.seed}`,
		...strata.map(({ stratum, population, drawn }) => `  ${printable(stratum)}: ${drawn} of ${population}`),
		"",
		...lines,
		"",
		"Say what is there:\n  stillup review URL --saw live|removed|restricted|unclear --reviewer NAME",
		"or fill in the list of --format csv and give it to: stillup review FILE",
		"",
	].join("\n");
};

const runSample = async (run: CommandRun, options: SampleOptions): Promise<ExitCode> => {
	const { sampleLooks } = await import("../../pipeline/sample-looks.ts");
	const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
	const { writeOutput } = await import("../output-file.ts");
	const { toolVersion } = await import("../tool-version.ts");
	const isCsvFile = options.out?.toLowerCase().endsWith(".csv") === true;
	const format = run.common.json ? "json" : (options.format ?? (isCsvFile ? "csv" : "text"));
	const withVerdicts = options.verdicts === true;
	const store = await openSqliteStore(run.common.db, "existing");
	try {
		const drawn = await sampleLooks(store, {
			size: options.size,
			seed: options.seed,
			by: options.by ?? DEFAULTS.by,
			now: run.environment.clock.now(),
			toolVersion: toolVersion(),
		});
		const text =
			format === "json"
				? await asJson(drawn)
				: format === "csv"
					? await asCsv(drawn, withVerdicts)
					: await asText(drawn, withVerdicts);
		await writeOutput(run, options.out, (write) => write(text));
	} finally {
		await store.close();
	}
	return EXIT.done;
};

export const addSample: AddCommand = (program, environment, finish) => {
	program
		.command("sample")
		.summary("a seeded sample for a person to look at")
		.description(
			"Draws a seeded sample of the last looks, evenly over platforms and statuses, for a person to look at. The list does " +
				"not show the tool's verdicts, so that these cannot sway who looks. The draw is stored: the report says how often " +
				"person and tool agree.",
		)
		.option("--size <n>", "looks to draw", atLeastOne, DEFAULTS.size)
		.option("--seed <n>", "seed: the same study and seed draw the same", wholeNumber, DEFAULTS.seed)
		.option("--by <field>", "strata beside the status (default: platform; may be repeated)", fields)
		.option("--verdicts", "show the tool's verdicts in the list")
		.addOption(
			new Option("--format <format>", "how it is written (default: csv for --out *.csv, else text)").choices([
				"text",
				"csv",
				"json",
			]),
		)
		.option("--out <file>", "write to a file instead of stdout")
		.action(action(environment, finish, (run, options: SampleOptions) => runSample(run, options)));
};
