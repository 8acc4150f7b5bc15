import { resolve } from "node:path";
import { demoAsOf } from "../demo/demo-policy.js";
import { formatInstant } from "../domain/time.js";
import { DEFAULT_CONFIRM } from "../history/confirmation.js";
import { buildReport } from "../pipeline/report/build-report.js";
import { headline } from "../report/headline.js";
import { renderHtml } from "../report/html.js";
import { renderText } from "../report/text.js";
import { DEFAULT_DUE_POLICY } from "../schedule/due.js";
import { openSink } from "./output-file.js";
import { toolVersion } from "./tool-version.js";
/** Bootstrap replicates: enough for a picture, in a second. */
const REPLICATES = 200;
const EVIDENCE = 200;
const modelOf = (store, seed, signal) => buildReport(store, {
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
    tests: false,
    evidence: EVIDENCE,
    duePolicy: DEFAULT_DUE_POLICY,
    toolVersion: toolVersion(),
    onProgress: () => undefined,
    signal,
});
const outcomeJson = (model, { files, study, seed }) => `${JSON.stringify({
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
export async function* writeDemoReport(run, store, outcome) {
    const model = await modelOf(store, outcome.seed, run.environment.interruption);
    const sink = await openSink(run, resolve(run.environment.workingFolder, outcome.files.report));
    for await (const part of renderHtml(model))
        await sink.write(part);
    await sink.close();
    if (run.common.json)
        yield outcomeJson(model, outcome);
    else if (!run.common.quiet)
        yield* renderText(model, { brief: true, width: outcome.columns });
}
