import { Option } from "commander";
import { formatInstant, instant } from "../../domain/time.js";
import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { FAIL_ON_HELP, failOn, isFailure } from "../fail-on.js";
import { startInstant } from "../option-values.js";
const FORMATS = ["text", "markdown", "csv", "json"];
const rendered = async (found, format) => {
    switch (format) {
        case "json": {
            const { since, sweeps, changes } = found;
            return `${JSON.stringify({ since: formatInstant(since), sweeps, changes }, null, 2)}\n`;
        }
        case "csv": {
            const { csvHeader, csvLines } = await import("../csv-lines.js");
            const [first] = found.changes;
            return first === undefined ? "" : csvHeader(Object.keys(first)) + csvLines(found.changes);
        }
        case "markdown":
            return (await import("../changes-text.js")).changesMarkdown(found);
        case "text":
            return (await import("../changes-text.js")).changesText(found);
    }
};
export const addChanges = (program, environment, finish) => {
    program
        .command("changes")
        .summary("what changed state since the last sweep or --since")
        .description("Says what changed with the last sweep, or since an instant: newly removed, removal confirmed, reappeared, live again, newly restricted, newly suspect, or inconclusive for the third time in a row. Prints nothing when nothing changed.")
        .option("--since <instant>", "a date (from its start, UTC), an instant, or a length of time such as 7d", startInstant)
        .addOption(new Option("--format <format>", "how it is written (default: text)").choices(FORMATS))
        .option("--out <file>", "write to a file instead of stdout")
        .option("--fail-on <kinds>", FAIL_ON_HELP, failOn)
        .action(action(environment, finish, async (run, options) => {
        const { changesSince, startOfLastSweep } = await import("../../pipeline/changes.js");
        const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.js");
        const { openSink } = await import("../output-file.js");
        const now = environment.clock.now();
        const policy = await run.duePolicy();
        const store = await openSqliteStore(run.common.db, "read-only");
        try {
            const given = options.since === undefined ? null : instant(options.since <= 0 ? now + options.since : options.since);
            const since = given ?? startOfLastSweep(await store.sweeps());
            if (since === null)
                run.say("no sweep yet: nothing can have changed\n");
            const confirm = { looks: policy.confirmLooks, gap: policy.confirmGap };
            const found = await changesSince(store, since ?? now, now, confirm);
            const format = run.common.json ? "json" : (options.format ?? "text");
            const sink = run.common.quiet && format !== "json" && options.out === undefined
                ? null
                : await openSink(run, options.out);
            await sink?.write(await rendered(found, format));
            await sink?.close();
            const kinds = found.changes.map(({ change }) => change);
            return isFailure(options.failOn ?? [], kinds) ? EXIT.condition : EXIT.done;
        }
        finally {
            await store.close();
        }
    }));
};
