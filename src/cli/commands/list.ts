import { InvalidArgumentError, Option } from "commander";
import type { ListedTarget } from "../../pipeline/list-targets.ts";
import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { formatByEnding } from "../format-by-ending.ts";
import { days, words } from "../option-values.ts";
import { unknownWords } from "../unknown-words.ts";

type ListOptions = {
	readonly state?: readonly string[];
	readonly platform?: readonly string[];
	readonly kind?: readonly string[];
	readonly category?: readonly string[];
	readonly notifier?: readonly string[];
	readonly olderThan?: number;
	readonly due?: true;
	readonly format?: "text" | "csv" | "json";
	readonly out?: string;
};

const ENDINGS: Readonly<Record<string, NonNullable<ListOptions["format"]>>> = { csv: "csv", json: "json", txt: "text" };

/** CSV rows that are made into text together. */
const LINES_AT_ONCE = 500;

const STATES = ["live", "removed", "restricted", "inconclusive", "unknown", "unconfirmed"];

const states = (text: string, before: readonly string[] | undefined): readonly string[] => {
	const given = words(text, before);
	const unknown = given.find((word) => !STATES.includes(word));
	if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${STATES.join(", ")}.`);
	return given;
};

/** Names as lists write them: a comma may part several, or belong to the one. */
const names = (text: string, before: readonly string[] | undefined): readonly string[] => [
	...words(text, before),
	...(text.includes(",") ? [text.trim().toLowerCase()] : []),
];

export const addList: AddCommand = (program, environment, finish) => {
	program
		.command("list")
		.summary("targets with their current state: the list to report again")
		.description("Lists targets with their current state: the list that a person sends back to the platform.")
		.option("--state <states>", `only these: ${STATES.join(", ")}`, states)
		.option("--platform <names>", "only these platforms", words)
		.option("--kind <kinds>", "only these kinds of item", words)
		.option("--category <names>", "only notices of these categories", names)
		.option("--notifier <names>", "only notices of these notifiers", names)
		.option("--older-than <days>", "only targets first reported at least so long ago, such as 30d", days)
		.option("--due", "only targets that the next sweep would poll, with the reason")
		.addOption(
			new Option("--format <format>", "how it is written (default: by --out's ending, else text)").choices([
				"text",
				"csv",
				"json",
			]),
		)
		.option("--out <file>", "write to a file instead of stdout")
		.action(
			action(environment, finish, async (run, options: ListOptions) => {
				const { LISTED_FIELDS, listTargets } = await import("../../pipeline/list-targets.ts");
				const { counted } = await import("../../report/words.ts");
				const { csvHeader, csvLines } = await import("../csv-lines.ts");
				const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
				const { writeOutput } = await import("../output-file.ts");
				const format = run.common.json ? "json" : (options.format ?? formatByEnding(options.out, ENDINGS) ?? "text");
				const store = await openSqliteStore(run.common.db, "read-only");
				try {
					const filter = {
						states: options.state ?? [],
						platforms: options.platform ?? [],
						kinds: options.kind ?? [],
						categories: options.category ?? [],
						notifiers: options.notifier ?? [],
						olderThanDays: options.olderThan ?? null,
						dueOnly: options.due === true,
					};
					let listed = 0;
					const policy = await run.duePolicy();
					await writeOutput(run, options.out, async (write) => {
						if (format === "json") await write("[");
						if (format === "csv") await write(csvHeader(LISTED_FIELDS));
						let lines: ListedTarget[] = [];
						const writeLines = async (): Promise<void> => {
							await write(csvLines(lines));
							lines = [];
						};
						for await (const row of listTargets(store, filter, policy, environment.clock.now())) {
							if (format === "csv" && lines.push(row) === LINES_AT_ONCE) await writeLines();
							if (format === "json") await write(`${listed === 0 ? "\n" : ",\n"}${JSON.stringify(row)}`);
							if (format === "text") await write(await textOf(row, options.due === true));
							listed += 1;
						}
						if (format === "csv") await writeLines();
						if (format === "json") await write(listed === 0 ? "]\n" : "\n]\n");
					});
					if (listed === 0)
						for (const problem of await unknownWords(store, options.platform, options.kind))
							run.warn(`stillup: ${problem}\n`);
					if (format === "text") run.say(`${counted(listed, "target")}\n`);
				} finally {
					await store.close();
				}
				return EXIT.done;
			}),
		);
};

/** The day of an instant that a list wrote; any other text as it is. */
const dayIn = (text: string): string => /^\d{4}-\d{2}-\d{2}(?=[T ])/.exec(text)?.[0] ?? text;

const textOf = async (row: ListedTarget, withDue: boolean): Promise<string> => {
	const { printable, shortened } = await import("../../domain/printable.ts");
	const { counted } = await import("../../report/words.ts");
	const status = row.status === "removed" && !row.confirmed ? "removed?" : (row.status ?? "unknown");
	const since = row.since === null ? "" : ` since ${row.since.slice(0, 10)}`;
	const doubt = row.lastSuspect
		? `\n              last read ${row.lastStatus} (${row.lastReason}) on ${row.lastCheckedAt?.slice(0, 10)}: suspect, not counted`
		: "";
	const due = withDue ? `\n              due ${row.dueAt.slice(0, 16)}Z: ${row.dueBecause}` : "";
	return `${status.padEnd(12)}  ${printable(row.url)}\n              ${row.reason ?? (row.lastCheckedAt === null ? "not looked at yet" : `no conclusive look, last ${row.lastReason ?? "none"}`)}${since}, reported ${shortened(dayIn(row.reportedOn ?? row.reportedAt), 24)} (${counted(row.ageDays, "day")})${doubt}${due}\n`;
};
