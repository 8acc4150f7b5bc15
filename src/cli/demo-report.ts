import { resolve } from "node:path";
import { demoAsOf } from "../demo/demo-policy.ts";
import type { DemoStudy } from "../demo/run-demo.ts";
import { formatInstant } from "../domain/time.ts";
import { DEFAULT_CONFIRM } from "../history/confirmation.ts";
import { buildReport } from "../pipeline/report/build-report.ts";
import { headline } from "../report/headline.ts";
import { renderHtml } from "../report/html.ts";
import type { ReportModel } from "../report/model.ts";
import { renderText } from "../report/text.ts";
import { DEFAULT_DUE_POLICY } from "../schedule/due.ts";
import type { Store } from "../store/store.ts";
import type { CommandRun } from "./command.ts";
import type { DemoFiles } from "./demo-files.ts";
import { writeOutput } from "./output-file.ts";
import { toolVersion } from "./tool-version.ts";

type DemoOutcome = {
	readonly files: DemoFiles;
	readonly study: DemoStudy;
	readonly seed: number;
	/** Width of the terminal. */
	readonly columns: number;
};

/** Bootstrap replicates: enough for a picture, in a second. */
const REPLICATES = 200;
const EVIDENCE = 200;

const modelOf = (store: Store, seed: number, signal: AbortSignal): Promise<ReportModel> =>
	buildReport(store, {
		asOf: demoAsOf,
		afterDays: [1, 7, 30, 90],
		graceDays: null,
		by: ["kind", "category"],
		where: [],
		confirm: DEFAULT_CONFIRM,
		clusterBy: null,
		restricted: "own",
		replicates: REPLICATES,
		seed,
		tests: "none",
		evidence: EVIDENCE,
		duePolicy: DEFAULT_DUE_POLICY,
		toolVersion: toolVersion(),
		onProgress: () => undefined,
		signal,
	});

const outcomeJson = (model: ReportModel, { files, study, seed }: DemoOutcome): string =>
	`${JSON.stringify({
		simulated: true,
		seed,
		...files,
		asOf: formatInstant(model.asOf),
		rows: study.imported.rows,
		targets: study.imported.targets,
		sweeps: study.sweeps,
		polled: study.looks,
		requests: study.requests,
		retries: study.retries,
		suspectSweeps: study.suspect.length,
		headline: headline(model),
		thresholds: model.thresholds,
	})}\n`;

/** Writes the report of the demo's study as HTML, and gives what stdout is to show of it. */
export async function* writeDemoReport(run: CommandRun, store: Store, outcome: DemoOutcome): AsyncGenerator<string> {
	const model = await modelOf(store, outcome.seed, run.environment.interruption);
	await writeOutput(run, resolve(run.environment.workingFolder, outcome.files.report), async (write) => {
		for await (const part of renderHtml(model)) await write(part);
	});
	if (run.common.json) yield outcomeJson(model, outcome);
	else if (!run.common.quiet) yield* renderText(model, { brief: true, width: outcome.columns });
}
