import { Option } from "commander";
import { assertNever } from "../../domain/brand.ts";
import { formatInstant, instant } from "../../domain/time.ts";
import type { Changes } from "../../pipeline/changes.ts";
import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { FAIL_ON_HELP, failOn, isFailure } from "../fail-on.ts";
import { formatByEnding } from "../format-by-ending.ts";
import { startInstant } from "../option-values.ts";

const FORMATS = ["text", "markdown", "csv", "json"] as const;
type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = { csv: "csv", json: "json", md: "markdown", txt: "text" };

type ChangesOptions = {
	readonly since?: number;
	readonly format?: Format;
	readonly out?: string;
	readonly failOn?: readonly string[];
};

const rendered = async (found: Changes, format: Format): Promise<string> => {
	switch (format) {
		case "json": {
			const { since, sweeps, changes } = found;
			return `${JSON.stringify({ since: formatInstant(since), sweeps, changes }, null, 2)}\n`;
		}
		case "csv": {
			const { csvHeader, csvLines } = await import("../csv-lines.ts");
			const [first] = found.changes;
			return first === undefined ? "" : csvHeader(Object.keys(first)) + csvLines(found.changes);
		}
		case "markdown":
			return (await import("../changes-text.ts")).changesMarkdown(found);
		case "text":
			return (await import("../changes-text.ts")).changesText(found);
		default:
			return assertNever(format);
	}
};

export const addChanges: AddCommand = (program, environment, finish) => {
	program
		.command("changes")
		.summary("what changed state since the last sweep or --since")
		.description(
			"Says what changed with the last sweep, or since an instant: newly removed, removal confirmed, reappeared, live again, newly restricted, newly suspect, or inconclusive for the third time in a row. Prints nothing when nothing changed.",
		)
		.option(
			"--since <instant>",
			"a date (from its start, UTC), an instant, or a length of time such as 7d",
			startInstant,
		)
		.addOption(
			new Option("--format <format>", "how it is written (default: by --out's ending, else text)").choices(FORMATS),
		)
		.option("--out <file>", "write to a file instead of stdout")
		.option("--fail-on <kinds>", FAIL_ON_HELP, failOn)
		.action(
			action(environment, finish, async (run, options: ChangesOptions) => {
				const { changesSince, startOfLastSweep } = await import("../../pipeline/changes.ts");
				const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
				const { writeOutput } = await import("../output-file.ts");
				const now = environment.clock.now();
				const policy = await run.duePolicy();
				const store = await openSqliteStore(run.common.db, "read-only");
				try {
					const given =
						options.since === undefined ? null : instant(options.since <= 0 ? now + options.since : options.since);
					const since = given ?? startOfLastSweep(await store.sweeps());
					if (since === null) run.say("no sweep yet: nothing can have changed\n");
					const confirm = { looks: policy.confirmLooks, gap: policy.confirmGap };
					const found = await changesSince(store, since ?? now, now, confirm);
					const format = run.common.json ? "json" : (options.format ?? formatByEnding(options.out, ENDINGS) ?? "text");
					if (!run.common.quiet || format === "json" || options.out !== undefined) {
						const text = await rendered(found, format);
						await writeOutput(run, options.out, (write) => write(text));
					}
					const kinds = found.changes.map(({ change }) => change);
					return isFailure(options.failOn ?? [], kinds) ? EXIT.condition : EXIT.done;
				} finally {
					await store.close();
				}
			}),
		);
};
