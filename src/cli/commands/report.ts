import { InvalidArgumentError, Option } from "commander";
import { type Millis, MS_PER_DAY } from "../../domain/time.ts";
import type { ReportModel } from "../../report/model.ts";
import type { Store } from "../../store/store.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { formatByEnding } from "../format-by-ending.ts";
import { askedFor } from "../only-filter.ts";
import { atLeastOne, dayList, days, duration, fields, instantText, wholeNumber } from "../option-values.ts";
import { optionWithDefault } from "../option-with-default.ts";

type Where = { readonly field: string; readonly value: string };

type ReportOptions = {
	readonly asOf?: number;
	readonly after: readonly number[];
	readonly grace?: number;
	readonly by?: readonly string[];
	readonly confirm: number;
	readonly confirmGap: Millis;
	readonly cluster?: "account" | "host";
	readonly restricted: "own" | "up" | "gone";
	readonly where?: readonly Where[];
	readonly tests?: true;
	readonly replicates: number;
	readonly seed: number;
	readonly evidence: number;
	readonly public?: true;
	readonly format?: "text" | "markdown" | "csv" | "json" | "html";
	readonly out?: string;
	readonly charts?: string;
};

const FORMATS = ["text", "markdown", "csv", "json", "html"];
const DEFAULTS = {
	after: "1d,7d,30d,90d",
	confirm: 2,
	confirmGap: "24h",
	replicates: 500,
	seed: 1,
	evidence: 1000,
} as const;

const where = (text: string, before: readonly Where[] | undefined): readonly Where[] => {
	const [, field, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
	if (field === undefined || value === undefined)
		throw new InvalidArgumentError("Write FIELD=VALUE, such as platform=facebook.");
	return [...(before ?? []), { field: field.trim(), value: value.trim() }];
};

/** 0, or enough for a standard error. */
const replicates = (text: string): number => {
	const value = wholeNumber(text);
	if (value === 1) throw new InvalidArgumentError("Write 0, or 2 or more (500 is usual).");
	return value;
};

export const addReport: AddCommand = (program, environment, finish) => {
	program
		.command("report")
		.summary("still up after N days, as text, Markdown, CSV, JSON or HTML")
		.description(
			"Says how many reported URLs were still up N days after being reported, as of any past instant, with denominators, " +
				"intervals, survival curves and the evidence. The same database, rules and as-of give the same bytes.",
		)
		.option(
			"--as-of <instant>",
			"the instant that the report speaks for; a date is its end in UTC (default: now)",
			instantText,
		)
		.addOption(optionWithDefault("--after <days>", "thresholds", dayList, DEFAULTS.after))
		.option(
			"--grace <days>",
			"check gap: count only targets this much older than a threshold (default: as planned)",
			days,
		)
		.option(
			"--by <field>",
			"break down by platform, kind, category, notifier, channel, host or any column (may be repeated)",
			fields,
		)
		.option("--where <field=value>", "only these notices (may be repeated)", where)
		.option("--confirm <k>", "agreeing looks that confirm a removal", atLeastOne, DEFAULTS.confirm)
		.addOption(optionWithDefault("--confirm-gap <time>", "least time between them", duration, DEFAULTS.confirmGap))
		.addOption(
			new Option("--cluster <what>", "adjust intervals for items that fall together").choices(["account", "host"]),
		)
		.addOption(
			new Option("--restricted <how>", "where restricted items count").choices(["own", "up", "gone"]).default("own"),
		)
		.option(
			"--tests",
			"also log-rank tests between groups, with their conditions (JSON has them unless the study is large)",
		)
		.option("--replicates <n>", "bootstrap replicates of the curve; 0 for none", replicates, DEFAULTS.replicates)
		.option("--seed <n>", "seed of the bootstrap and of permutations", wholeNumber, DEFAULTS.seed)
		.option(
			"--evidence <n>",
			"list every look of so many targets (JSON and CSV; HTML and Markdown list the first of them)",
			wholeNumber,
			DEFAULTS.evidence,
		)
		.option("--public", "defang URLs and drop names, notes and references")
		.addOption(
			new Option("--format <format>", "how it is written (default: by --out's ending, else text)").choices(FORMATS),
		)
		.option("--out <file>", "write to a file instead of stdout; .svg or .png: the survival curve alone")
		.option("--charts <folder>", "also write every chart as SVG, and as PNG where @resvg/resvg-js is installed")
		.action(action(environment, finish, (run, options: ReportOptions) => runReport(run, options)));
};

const ENDINGS: Readonly<Record<string, NonNullable<ReportOptions["format"]>>> = {
	md: "markdown",
	csv: "csv",
	json: "json",
	html: "html",
	htm: "html",
};

/** What --format says, else the ending of --out. */
const namedFormatOf = ({ format, out }: ReportOptions): ReportOptions["format"] =>
	format ?? formatByEnding(out, ENDINGS);

/** --json makes stdout JSON, whatever a file is to be written in. */
const formatOf = (run: CommandRun, options: ReportOptions): NonNullable<ReportOptions["format"]> => {
	if (run.common.json) return "json";
	return namedFormatOf(options) ?? "text";
};

/** `--out chart.png` asks for a drawing. */
const chartFormatOf = ({ format, out }: ReportOptions): "svg" | "png" | null => {
	const ending = out?.split(".").at(-1)?.toLowerCase();
	return format === undefined && (ending === "svg" || ending === "png") ? ending : null;
};

const drawFirst = async (
	run: CommandRun,
	model: ReportModel,
	format: "svg" | "png",
	path: string,
): Promise<ExitCode> => {
	const { firstChart } = await import("../../pipeline/chart-files.ts");
	const { writeOutput } = await import("../output-file.ts");
	const drawn = await firstChart(model, format);
	await writeOutput(run, path, (write) => write(drawn));
	return EXIT.done;
};

const drawCharts = async (run: CommandRun, model: ReportModel, folder: string): Promise<void> => {
	const { writeCharts } = await import("../../pipeline/chart-files.ts");
	const { counted } = await import("../../report/words.ts");
	const { files, withPng } = await writeCharts(model, folder);
	run.say(
		`${counted(files.length, "chart file")} written to ${folder}${withPng ? "" : " (SVG alone: npm install @resvg/resvg-js draws PNG)"}\n`,
	);
};

/** Platforms and kinds that no target has, where nothing is left to count: perhaps they are mistyped. */
const warnOfUnknown = async (run: CommandRun, store: Store, asked: readonly Where[]): Promise<void> => {
	const { unknownWords } = await import("../unknown-words.ts");
	const filters = asked.map(({ field, value }) => ({ field, values: [value] }));
	for (const problem of await unknownWords(store, ...askedFor(filters))) run.warn(`stillup: ${problem}\n`);
};

const runReport = async (run: CommandRun, options: ReportOptions): Promise<ExitCode> => {
	const { buildReport } = await import("../../pipeline/report/build-report.ts");
	const { toPublic } = await import("../../report/public.ts");
	const { RENDERERS } = await import("../../report/render.ts");
	const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
	const { instant } = await import("../../domain/time.ts");
	const { writeOutput } = await import("../output-file.ts");
	const { toolVersion } = await import("../tool-version.ts");
	const format = formatOf(run, options);
	const { clock, stderr } = run.environment;
	if (options.asOf !== undefined && options.asOf - clock.now() > MS_PER_DAY)
		run.warn("stillup: --as-of lies in the future: targets count as old enough that nobody has looked at yet\n");
	const store = await openSqliteStore(run.common.db, "read-only");
	try {
		const model = await buildReport(store, {
			asOf: instant(options.asOf ?? clock.now()),
			afterDays: options.after,
			graceDays: options.grace ?? null,
			by: options.by ?? [],
			where: options.where ?? [],
			confirm: { looks: options.confirm, gap: options.confirmGap },
			clusterBy: options.cluster ?? null,
			restricted: options.restricted,
			replicates: options.replicates,
			seed: options.seed,
			// JSON is for programs, which find the tests in their place; a reader is shown them on request.
			tests: options.tests === true ? "asked" : format === "json" ? "quick" : "none",
			evidence: options.evidence,
			duePolicy: await run.duePolicy(),
			toolVersion: toolVersion(),
			signal: run.environment.interruption,
			onProgress: (done, total) => {
				if (stderr.isTerminal && done % 50 === 0)
					run.say(`\r\u001b[Kbootstrap ${done}/${total}${done === total ? "\r\u001b[K" : ""}`);
			},
		});
		if (model.flow.targets === 0) await warnOfUnknown(run, store, options.where ?? []);
		const shown = options.public === true ? toPublic(model) : model;
		if (options.charts !== undefined) await drawCharts(run, shown, options.charts);
		const chart = chartFormatOf(options);
		if (chart !== null) return await drawFirst(run, shown, chart, options.out ?? "");
		const render = (as: typeof format, path: string | undefined): Promise<void> =>
			writeOutput(run, path, async (write) => {
				for await (const part of RENDERERS[as](shown)) await write(part);
			});
		const named = namedFormatOf(options);
		if (format === "json" && options.out !== undefined && named !== undefined && named !== "json") {
			await render(named, options.out);
			await render("json", undefined);
		} else await render(format, options.out);
	} catch (error) {
		if (run.environment.interruption.aborted) return EXIT.interrupted;
		throw error;
	} finally {
		await store.close();
	}
	return EXIT.done;
};
