import { InvalidArgumentError, Option } from "commander";
import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { days, words } from "../option-values.js";
const STATES = ["live", "removed", "restricted", "inconclusive", "unknown", "unconfirmed"];
const states = (text, before) => {
    const given = words(text, before);
    const unknown = given.find((word) => !STATES.includes(word));
    if (unknown !== undefined)
        throw new InvalidArgumentError(`"${unknown}" is none of ${STATES.join(", ")}.`);
    return given;
};
export const addList = (program, environment, finish) => {
    program
        .command("list")
        .summary("targets with their current state: the list to report again")
        .description("Lists targets with their current state: the list that a person sends back to the platform.")
        .option("--state <states>", `only these: ${STATES.join(", ")}`, states)
        .option("--platform <names>", "only these platforms", words)
        .option("--kind <kinds>", "only these kinds of item", words)
        .option("--category <names>", "only notices of these categories", words)
        .option("--notifier <names>", "only notices of these notifiers", words)
        .option("--older-than <days>", "only targets first reported at least so long ago, such as 30d", days)
        .option("--due", "only targets that the next sweep would poll, with the reason")
        .addOption(new Option("--format <format>", "how it is written (default: text)").choices(["text", "csv", "json"]))
        .option("--out <file>", "write to a file instead of stdout")
        .action(action(environment, finish, async (run, options) => {
        const { LISTED_FIELDS, listTargets } = await import("../../pipeline/list-targets.js");
        const { csvHeader, csvLines } = await import("../csv-lines.js");
        const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.js");
        const { openSink } = await import("../output-file.js");
        const format = run.common.json ? "json" : (options.format ?? "text");
        const store = await openSqliteStore(run.common.db, "read-only");
        try {
            const sink = await openSink(run, options.out);
            const filter = {
                states: options.state ?? [],
                platforms: options.platform ?? [],
                kinds: options.kind ?? [],
                categories: options.category ?? [],
                notifiers: options.notifier ?? [],
                olderThanDays: options.olderThan ?? null,
                dueOnly: options.due === true,
            };
            let count = 0;
            if (format === "json")
                await sink.write("[");
            if (format === "csv")
                await sink.write(csvHeader(LISTED_FIELDS));
            for await (const row of listTargets(store, filter, await run.duePolicy(), environment.clock.now())) {
                if (format === "csv")
                    await sink.write(csvLines([row]));
                if (format === "json")
                    await sink.write(`${count === 0 ? "\n" : ",\n"}${JSON.stringify(row)}`);
                if (format === "text")
                    await sink.write(await textOf(row, options.due === true));
                count += 1;
            }
            if (format === "json")
                await sink.write(count === 0 ? "]\n" : "\n]\n");
            await sink.close();
            if (format === "text")
                run.say(`${count} target${count === 1 ? "" : "s"}\n`);
        }
        finally {
            await store.close();
        }
        return EXIT.done;
    }));
};
/** The day of an instant that a list wrote; any other text as it is. */
const dayIn = (text) => /^\d{4}-\d{2}-\d{2}(?=[T ])/.exec(text)?.[0] ?? text;
const textOf = async (row, withDue) => {
    const { printable, shortened } = await import("../../domain/printable.js");
    const status = row.status === "removed" && !row.confirmed ? "removed?" : (row.status ?? "unknown");
    const since = row.since === null ? "" : ` since ${row.since.slice(0, 10)}`;
    const due = withDue ? `\n              due ${row.dueAt.slice(0, 16)}Z: ${row.dueBecause}` : "";
    return `${status.padEnd(12)}  ${printable(row.url)}\n              ${row.reason ?? (row.lastCheckedAt === null ? "not looked at yet" : `no conclusive look, last ${row.lastReason ?? "none"}`)}${since}, reported ${shortened(dayIn(row.reportedOn ?? row.reportedAt), 24)} (${row.ageDays} days)${due}\n`;
};
