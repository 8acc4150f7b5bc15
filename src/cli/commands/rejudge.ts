import type { Millis } from "../../domain/time.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { askedFor, type Only, only } from "../only-filter.ts";
import { atLeastOne, dayList, duration, instantText, repeated, wholeNumber } from "../option-values.ts";
import { optionWithDefault } from "../option-with-default.ts";

type RejudgeOptions = {
	readonly apply?: true;
	readonly rules?: readonly string[];
	readonly only?: readonly Only[];
	readonly after: readonly number[];
	readonly asOf?: number;
	readonly confirm: number;
	readonly confirmGap: Millis;
	readonly list: number;
};

const DEFAULTS = { after: "1d,7d,30d,90d", confirm: 2, confirmGap: "24h", list: 100 } as const;

/** A store that keeps what is judged, or one that only shows it; with what must be let go of afterwards. */
const openFor = async (run: CommandRun, isApplied: boolean) => {
	if (!isApplied) {
		const { openSqliteStoreAsIf } = await import("../../store/sqlite/as-if.ts");
		return { store: await openSqliteStoreAsIf(run.common.db), release: () => undefined };
	}
	const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
	const { holdForSweep } = await import("../../store/sqlite/sweep-lock.ts");
	const store = await openSqliteStore(run.common.db, "existing");
	try {
		const lock = await holdForSweep(run.common.db, run.environment.clock.now());
		return { store, release: () => lock.release() };
	} catch (error) {
		await store.close();
		throw error;
	}
};

const runRejudge = async (run: CommandRun, options: RejudgeOptions): Promise<ExitCode> => {
	const { counted } = await import("../../report/words.ts");
	const { rejudge } = await import("../../pipeline/rejudge.ts");
	const { rejudgeJson, rejudgeText } = await import("../rejudge-text.ts");
	const { loadRules } = await import("../load-rules.ts");
	const { matches, withTargetUrls } = await import("../only-filter.ts");
	const { instant } = await import("../../domain/time.ts");
	const { toolVersion } = await import("../tool-version.ts");
	const { clock, stderr, interruption } = run.environment;
	const isApplied = options.apply === true;
	const rules = await loadRules(run, options.rules);
	const duePolicy = await run.duePolicy();
	const filters = withTargetUrls(options.only ?? [], rules.canonicaliser);
	const { store, release } = await openFor(run, isApplied);
	try {
		const result = await rejudge(store, {
			rules,
			isWanted: (target) => matches(target, filters),
			judgedAt: clock.now(),
			toolVersion: toolVersion(),
			list: options.list,
			signal: interruption,
			onProgress: (looks) => {
				if (stderr.isTerminal) run.say(`\r\u001b[K${counted(looks, "look")} judged again`);
			},
			report: {
				asOf: instant(options.asOf ?? clock.now()),
				afterDays: options.after,
				graceDays: null,
				by: [],
				where: [],
				confirm: { looks: options.confirm, gap: options.confirmGap },
				clusterBy: null,
				restricted: "own",
				replicates: 0,
				seed: 0,
				tests: "none",
				evidence: 0,
				duePolicy,
				toolVersion: toolVersion(),
				onProgress: () => undefined,
				signal: interruption,
			},
		});
		if (stderr.isTerminal) run.say("\r\u001b[K");
		if (run.common.json) run.out(`${JSON.stringify(rejudgeJson(result, rules.versions, isApplied), null, 2)}\n`);
		else if (!run.common.quiet) run.out(rejudgeText(result, isApplied));
		if (result.looks + result.withoutEvidence === 0) {
			const { unknownWords } = await import("../unknown-words.ts");
			for (const problem of await unknownWords(store, ...askedFor(options.only))) run.warn(`stillup: ${problem}\n`);
		}
		return result.interrupted ? EXIT.interrupted : EXIT.done;
	} finally {
		release();
		await store.close();
	}
};

export const addRejudge: AddCommand = (program, environment, finish) => {
	program
		.command("rejudge")
		.summary("applies today's rules to stored evidence; shows what would change")
		.description(
			"Applies today's rules to the stored evidence of every poll and shows which looks, states and published numbers " +
				"would change. With --apply, the new verdicts are stored beside the old ones, never over them, and count from " +
				"then on. Run again, it changes nothing.",
		)
		.option("--apply", "store the new verdicts")
		.option("--rules <file>", "rule packs over the built-in ones, YAML or JSON (may be repeated)", repeated)
		.option("--only <field=values>", "only these targets, such as platform=tiktok,facebook (may be repeated)", only)
		.addOption(optionWithDefault("--after <days>", "thresholds to compare", dayList, DEFAULTS.after))
		.option("--as-of <instant>", "the instant that the compared numbers speak for (default: now)", instantText)
		.option("--confirm <k>", "agreeing looks that confirm a removal", atLeastOne, DEFAULTS.confirm)
		.addOption(optionWithDefault("--confirm-gap <time>", "least time between them", duration, DEFAULTS.confirmGap))
		.option("--list <n>", "list so many looks and states one by one", wholeNumber, DEFAULTS.list)
		.action(action(environment, finish, (run, options: RejudgeOptions) => runRejudge(run, options)));
};
