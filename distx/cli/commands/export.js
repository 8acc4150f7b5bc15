import { Argument, Option } from "commander";
import { EXPORTS, STUDY } from "../../pipeline/export-names.js";
import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { toolVersion } from "../tool-version.js";
export const addExport = (program, environment, finish) => {
    program
        .command("export")
        .summary("snapshots, targets, notices as CSV or JSON Lines")
        .description("Writes all snapshots, targets or notices, one row each, in the order they were stored. " +
        "With study, everything there is, as JSON Lines that stillup import --study loads on another machine.")
        .addArgument(new Argument("[what]", "what to write").choices([...EXPORTS, STUDY]).default("snapshots"))
        .addOption(new Option("--format <format>", "csv, or jsonl: one JSON object a line").choices(["csv", "jsonl"]).default("csv"))
        .option("--out <file>", "write to a file instead of stdout")
        .option("--proof", "write the heads of the hash chains instead, to publish or have time-stamped (see verify)")
        .action(action(environment, finish, async (run, what, options) => {
        const { EXPORT_FIELDS } = await import("../../pipeline/export-fields.js");
        const { exportRows } = await import("../../pipeline/export-rows.js");
        const { csvHeader, csvLines } = await import("../csv-lines.js");
        const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.js");
        const { openSink } = await import("../output-file.js");
        if (options.proof === true)
            return await exportProof(run, options.out);
        if (what === STUDY)
            return await exportStudy(run, options.out);
        const asJson = run.common.json || options.format === "jsonl";
        const store = await openSqliteStore(run.common.db, "read-only");
        try {
            const sink = await openSink(run, options.out);
            if (!asJson)
                await sink.write(csvHeader(EXPORT_FIELDS[what]));
            for await (const rows of exportRows(store, what)) {
                await sink.write(asJson ? rows.map((row) => `${JSON.stringify(row)}\n`).join("") : csvLines(rows));
                if (environment.interruption.aborted)
                    break;
            }
            await sink.close();
        }
        finally {
            await store.close();
        }
        return EXIT.done;
    }));
};
const exportProof = async (run, path) => {
    const { readProof } = await import("../../store/sqlite/proof.js");
    const { openSink } = await import("../output-file.js");
    const proof = await readProof(run.common.db);
    const sink = await openSink(run, path);
    await sink.write(`${JSON.stringify({ tool: `stillup ${toolVersion()}`, ...proof }, null, 2)}\n`);
    await sink.close();
    return EXIT.done;
};
const exportStudy = async (run, path) => {
    const { dumpStudy } = await import("../../store/sqlite/dump/dump-study.js");
    const { openSink } = await import("../output-file.js");
    const sink = await openSink(run, path);
    for await (const lines of dumpStudy(run.common.db, `stillup ${toolVersion()}`)) {
        await sink.write(lines);
        if (run.environment.interruption.aborted)
            break;
    }
    await sink.close();
    return run.environment.interruption.aborted ? EXIT.interrupted : EXIT.done;
};
