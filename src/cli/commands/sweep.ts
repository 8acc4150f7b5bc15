import { existsSync } from "node:fs";
import type { Millis } from "../../domain/time.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { FAIL_ON_HELP, failOn, isFailure } from "../fail-on.ts";
import { addNetworkOptions, type NetworkOptions } from "../network-options.ts";
import { askedFor, ONLY_FIELDS, type Only, only } from "../only-filter.ts";
import { atLeastOne, blankAsNone, positiveDuration, webUrl } from "../option-values.ts";

type SweepOptions = NetworkOptions & {
	readonly all?: true;
	readonly only?: readonly Only[];
	readonly limit?: number;
	readonly reportedAt?: string;
	readonly vantage?: string;
	readonly controls: boolean;
	readonly warc?: string;
	readonly maxDuration?: Millis;
	readonly failOn?: readonly string[];
	readonly ping?: string;
};

export const addSweep: AddCommand = (program, environment, finish) => {
	const command = program
		.command("sweep")
		.summary("imports FILE first if given, then polls every due target")
		.description(
			"Polls every due target once, politely, and stores what was seen as a snapshot. With a file, imports it first. " +
				"Interrupted, it keeps what was polled; the next sweep goes on with the rest.",
		)
		.argument("[file]", "a list to import first; - reads standard input")
		.option("--all", "every target, not only those that are due")
		.option("--only <field=values>", `only these targets, by ${ONLY_FIELDS.join(", ")} (may be repeated)`, only)
		.option("--limit <n>", "at most so many targets", atLeastOne)
		.option("--reported-at <date>", "with a file: the report date of rows without one")
		.option("--vantage <label>", 'where the looks are made from, for the record, such as "DE, home line"')
		.option("--warc <folder>", "also keep every exchange whole, as WARC 1.1 (harmful content included)")
		.option("--no-controls", "do not poll the known-live and impossible items of each platform")
		.option("--max-duration <time>", "end in order after this long, such as 30m", positiveDuration)
		.option("--fail-on <kinds>", FAIL_ON_HELP, failOn)
		.option("--ping <url>", "call this heartbeat URL when the sweep is done", webUrl);
	addNetworkOptions(command).action(
		action(environment, finish, async (run, file: string | undefined, options: SweepOptions) => {
			const { holdForSweep } = await import("../../store/sqlite/sweep-lock.ts");
			const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
			const { db } = run.common;
			const importList = async (): Promise<void> => {
				if (file === undefined) return;
				const { importFirst } = await import("../import-first.ts");
				await importFirst(run, file, options);
			};
			// No other sweep can hold a study that is not there yet, and a mistyped name leaves no lock file behind.
			const isNew = !existsSync(db);
			if (isNew) {
				await importList();
				await (await openSqliteStore(db, "existing")).close();
			}
			const lock = await holdForSweep(db, environment.clock.now());
			try {
				if (!isNew) await importList();
				const store = await openSqliteStore(db, "existing");
				try {
					return await runSweep(run, store, options);
				} finally {
					await store.close();
				}
			} finally {
				lock.release();
			}
		}),
	);
};

const runSweep = async (
	run: CommandRun,
	store: import("../../store/store.ts").Store,
	options: SweepOptions,
): Promise<ExitCode> => {
	const { environment, common } = run;
	const { openNetwork } = await import("../../pipeline/network.ts");
	const { sweep } = await import("../../pipeline/sweep.ts");
	const { isDue } = await import("../../schedule/due.ts");
	const { loadRules } = await import("../load-rules.ts");
	const { networkSettings } = await import("../network-settings.ts");
	const { sweepJson, sweepText } = await import("../sweep-text.ts");
	const { createProgress } = await import("../sweep-progress.ts");
	const { toolVersion } = await import("../tool-version.ts");
	const { matches, withTargetUrls } = await import("../only-filter.ts");
	const { controlProblems } = await import("../control-problems.ts");
	const rules = await loadRules(run, options.rules);
	const ownControls = await run.ownControls();
	if (options.controls) for (const problem of controlProblems(ownControls, rules)) run.warn(`stillup: ${problem}\n`);
	const settings = networkSettings(options, environment.variables);
	const network = openNetwork(settings, rules, environment.clock, environment.network);
	const progress = createProgress(run);
	const filters = withTargetUrls(options.only ?? [], rules.canonicaliser);
	const now = environment.clock.now();
	const policy = await run.duePolicy();
	const warc =
		options.warc === undefined
			? null
			: await (await import("../../pipeline/saved/warc-writer.ts")).openWarc(
					options.warc,
					now,
					`stillup ${toolVersion()}`,
				);
	try {
		const result = await sweep(
			{ store, clock: environment.clock, rules, ...network },
			{
				start: {
					vantage: blankAsNone(options.vantage),
					userAgent: settings.fetch.userAgent,
					toolVersion: toolVersion(),
					settings: {
						perHost: settings.perHost === null ? "default" : JSON.stringify(settings.perHost),
						concurrency: settings.concurrency,
						timeoutMs: options.timeout,
						maxBytes: options.maxBytes,
						packs: rules.versions.join(","),
						proxied: settings.fetch.proxy.https !== null || settings.fetch.proxy.http !== null,
						respectRobots: settings.fetch.respectRobots,
						allowPrivate: settings.fetch.allowPrivate,
					},
				},
				userAgent: settings.fetch.userAgent,
				isDue: (target) => matches(target, filters) && (options.all === true || isDue(target.state, policy, now)),
				limit: options.limit ?? null,
				controls: options.controls,
				ownControls,
				maxDuration: options.maxDuration ?? null,
				warc,
				signal: environment.interruption,
				watch: progress.watch,
			},
		);
		progress.end();
		if (common.json) run.out(sweepJson(result));
		else if (!common.quiet) run.out(sweepText(result, common.db, options.maxDuration ?? null));
		if (result.counts.due === 0) {
			const { unknownWords } = await import("../unknown-words.ts");
			for (const problem of await unknownWords(store, ...askedFor(options.only))) run.say(`stillup: ${problem}\n`);
		}
		// Where our own line was down, a control that could not be read tells nothing of its platform.
		const isLineToBlame = result.vantage.dropped > 0 && result.suspectSnapshots === 0;
		if (result.suspicions.length > 0 && !isLineToBlame) {
			const { controlsOf } = await import("../../pipeline/controls.ts");
			const { suspicionText } = await import("../suspicion-text.ts");
			run.warn(suspicionText(result.suspicions, (platform) => controlsOf(platform, rules, ownControls)));
		}
		if (result.suspectSnapshots > 0) {
			const { count } = await import("../../report/numbers.ts");
			run.warn(
				`  ${count(result.suspectSnapshots)} of the looks ${result.suspectSnapshots === 1 ? "is stored but counts" : "are stored but count"} for nothing until a later sweep or a person settles ${result.suspectSnapshots === 1 ? "it" : "them"} (stillup review --settle ${result.sweep})\n`,
			);
		}
		if (result.vantage.dropped > 0) {
			const { counted } = await import("../../report/words.ts");
			run.warn(
				`stillup: nothing answered for a while, so the line is in doubt and not the hosts: ${counted(result.vantage.dropped, "look")} not stored\n  check the network (stillup doctor) and sweep again\n`,
			);
		}
		if (result.interrupted) return EXIT.interrupted;
		if (options.ping !== undefined && result.vantage.dropped === 0) {
			const { ping } = await import("../ping.ts");
			await ping(run, options.ping, settings, rules);
		}
		if (options.failOn !== undefined) {
			const { changesSince } = await import("../../pipeline/changes.ts");
			const confirm = { looks: policy.confirmLooks, gap: policy.confirmGap };
			const { changes } = await changesSince(store, result.startedAt, environment.clock.now(), confirm);
			const kinds = changes.map(({ change }) => change);
			if (isFailure(options.failOn, kinds)) return EXIT.condition;
		}
		return result.suspicions.length > 0 || result.vantage.dropped > 0 ? EXIT.suspect : EXIT.done;
	} finally {
		progress.end();
		await network.fetcher.close();
		await warc?.close();
	}
};
