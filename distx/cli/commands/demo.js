import { InvalidArgumentError } from "commander";
import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
const LARGEST_SEED = 2 ** 32 - 1;
const seed = (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 0 || value > LARGEST_SEED)
        throw new InvalidArgumentError(`Write a whole number from 0 to ${LARGEST_SEED}.`);
    return value;
};
export const addDemo = (program, environment, finish) => {
    program
        .command("demo")
        .summary("a complete study against a simulated platform on this machine")
        .description("Runs a complete study in seconds, without the network: a simulated platform on 127.0.0.1, a list of reported pages " +
        "and groups, half a year of daily sweeps by a simulated clock, and the report. Everything in it is made up.")
        .option("--out <folder>", "put the study there, into a new or empty folder (default: stillup-demo)")
        .option("--seed <n>", "another seed, another simulated half year", seed, 1)
        .action(action(environment, finish, (run, options) => runDemoCommand(run, options)));
};
const runDemoCommand = async (run, options) => {
    const { resolve } = await import("node:path");
    const { runDemo } = await import("../../demo/run-demo.js");
    const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.js");
    const { makeDemoFiles } = await import("../demo-files.js");
    const { demoOpening, demoClosing } = await import("../demo-text.js");
    const { writeDemoReport } = await import("../demo-report.js");
    const { listSettings } = await import("../import-options.js");
    const { toolVersion } = await import("../tool-version.js");
    const { rulesFromFiles } = await import("../user-rules.js");
    const { environment, common } = run;
    const { stdout, stderr, workingFolder } = environment;
    const files = makeDemoFiles(workingFolder, options.out);
    const rules = await rulesFromFiles(workingFolder, [files.rules]);
    const store = await openSqliteStore(resolve(workingFolder, files.database), "create", "quick");
    const interrupted = () => {
        run.warn(`stillup: interrupted; what was simulated until then is in ${files.folder}\n`);
        return EXIT.interrupted;
    };
    try {
        const study = await runDemo({
            store,
            list: resolve(workingFolder, files.list),
            listSettings: (now) => listSettings({ preset: "auto", header: true, timezone: "UTC", cohort: "reported" }, now),
            rules,
            seed: options.seed,
            userAgent: `stillup/${toolVersion()} (a simulation that asks 127.0.0.1 alone)`,
            toolVersion: toolVersion(),
            interruption: environment.interruption,
            onProgress: (day, days) => {
                if (stderr.isTerminal)
                    run.say(`\r\u001b[Ksimulated day ${day} of ${days}`);
            },
        });
        if (stderr.isTerminal)
            run.say("\r\u001b[K");
        if (environment.interruption.aborted)
            return interrupted();
        if (!common.json && !common.quiet)
            run.out(demoOpening(study));
        const columns = Math.max(60, Math.min(stdout.columns, 100));
        for await (const part of writeDemoReport(run, store, { files, study, seed: options.seed, columns }))
            run.out(part);
        if (!common.json && !common.quiet)
            run.out(demoClosing(files));
        return EXIT.done;
    }
    catch (error) {
        if (environment.interruption.aborted)
            return interrupted();
        throw error;
    }
    finally {
        await store.close();
    }
};
