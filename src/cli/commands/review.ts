import { existsSync } from "node:fs";
import { InvalidArgumentError, Option } from "commander";
import { SAW, type Saw, type Settlement, sawNamed } from "../../domain/review.ts";
import { STATUSES, type Status } from "../../domain/verdict.ts";
import type { ReviewedLook, SeenByHand } from "../../pipeline/review-looks.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { atLeastOne, instantText } from "../option-values.ts";

type ReviewOptions = {
	readonly saw?: Saw;
	readonly reason?: string;
	readonly reviewer?: string;
	readonly note?: string;
	readonly at?: number;
	readonly override?: true;
	readonly settle?: number;
	readonly platform?: string;
	readonly status?: Status;
	readonly accept?: true;
	readonly reject?: true;
};

const needed = async <Value>(value: Value | undefined, flag: string, why: string): Promise<Value> => {
	if (value !== undefined) return value;
	const { UserError } = await import("../../domain/user-error.ts");
	throw new UserError(`review needs ${flag}`, why);
};

const reviewText = async (reviewed: readonly ReviewedLook[], skipped: number): Promise<string> => {
	const { printable } = await import("../../domain/printable.ts");
	const { counted } = await import("../../report/words.ts");
	const lines = reviewed.flatMap(({ target, snapshot, review, agrees }) => [
		`${agrees ? "agrees " : "DIFFERS"}  ${printable(target.url)}`,
		`         look of ${new Date(snapshot.at).toISOString()}: ${snapshot.effective.status} (${snapshot.effective.rule}${snapshot.suspect ? ", suspect" : ""}); ${printable(review.reviewer)} saw ${review.saw}${review.override === null ? "" : "; counts from now on"}`,
	]);
	const agreed = reviewed.filter(({ agrees }) => agrees).length;
	const differing = reviewed.length - agreed;
	const overridden = reviewed.filter(({ review }) => review.override !== null).length;
	const isAnyKeptOut = reviewed.some(({ snapshot, agrees }) => agrees && snapshot.suspect);
	return [
		...lines,
		`${reviewed.length} reviewed: ${counted(agreed, "agrees", "agree")}, ${counted(differing, "differs", "differ")}${skipped === 0 ? "" : `; ${skipped} not filled in`}`,
		...(differing > 0 && overridden === 0
			? ["Nothing was corrected: the report prints the agreement. --override lets what was seen count."]
			: []),
		...(isAnyKeptOut && overridden === 0
			? ["A suspect look stays out also where a person agrees: --override lets what was seen count in its place."]
			: []),
		"",
	].join("\n");
};

const printReviewed = async (run: CommandRun, reviewed: readonly ReviewedLook[], skipped: number): Promise<void> => {
	const { formatInstant } = await import("../../domain/time.ts");
	if (!run.common.json) {
		if (!run.common.quiet) run.out(await reviewText(reviewed, skipped));
		return;
	}
	const agreed = reviewed.filter(({ agrees }) => agrees).length;
	const document = {
		reviewed: reviewed.length,
		agreed,
		differed: reviewed.length - agreed,
		overridden: reviewed.filter(({ review }) => review.override !== null).length,
		skipped,
		reviews: reviewed.map(({ target, snapshot, review, agrees }) => ({
			url: target.url,
			look: snapshot.id,
			lookedAt: formatInstant(snapshot.at),
			said: snapshot.effective.status,
			rule: snapshot.effective.rule,
			saw: review.saw,
			seenAt: formatInstant(review.reviewedAt),
			reviewer: review.reviewer,
			agrees,
			overridden: review.override !== null,
		})),
	};
	run.out(`${JSON.stringify(document, null, 2)}\n`);
};

/** One URL on the command line, or a list that a person filled in. */
const readSeen = async (
	run: CommandRun,
	operand: string,
	options: ReviewOptions,
): Promise<{ readonly seen: readonly SeenByHand[]; readonly skipped: number }> => {
	const { instant } = await import("../../domain/time.ts");
	const at = instant(options.at ?? run.environment.clock.now());
	if (options.saw === undefined && (operand === "-" || existsSync(operand))) {
		const { openListFile } = await import("../../pipeline/import-source.ts");
		const { readReviews } = await import("../../pipeline/read-reviews.ts");
		const file = await openListFile(operand, run.environment.stdin);
		try {
			return await readReviews(file, { reviewer: options.reviewer ?? null, at });
		} finally {
			await file.close();
		}
	}
	const saw = await needed(options.saw, "--saw", `say what is there: ${SAW.join(", ")} (there is no file ${operand})`);
	const reviewer = await needed(options.reviewer, "--reviewer", "say who looked: --reviewer NAME");
	const { reason = "", note = null } = options;
	return { seen: [{ url: operand, saw, reason, reviewer, note, at, snapshotId: null, line: null }], skipped: 0 };
};

const reviewOperand = async (run: CommandRun, operand: string, options: ReviewOptions): Promise<ExitCode> => {
	const { reviewLooks } = await import("../../pipeline/review-looks.ts");
	const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
	const { toolVersion } = await import("../tool-version.ts");
	const { seen, skipped } = await readSeen(run, operand, options);
	const store = await openSqliteStore(run.common.db, "existing");
	try {
		const reviewed = await reviewLooks(store, seen, {
			override: options.override === true,
			now: run.environment.clock.now(),
			toolVersion: toolVersion(),
		});
		await printReviewed(run, reviewed, skipped);
	} finally {
		await store.close();
	}
	return EXIT.done;
};

const settledWords = (settlement: Settlement["as"], verdicts: number): string =>
	settlement === "accepted"
		? `${verdicts === 1 ? "counts" : "count"} from now on`
		: `${verdicts === 1 ? "stays" : "stay"} out for good`;

const settle = async (run: CommandRun, sweep: number, options: ReviewOptions): Promise<ExitCode> => {
	const { counted } = await import("../../report/words.ts");
	const { settleSuspicion } = await import("../../pipeline/settle-suspicion.ts");
	const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
	const { UserError } = await import("../../domain/user-error.ts");
	const by = await needed(options.reviewer, "--reviewer", "say who decides: --reviewer NAME");
	if ((options.accept === true) === (options.reject === true))
		throw new UserError("--settle needs --accept or --reject", "accepted verdicts count, rejected ones never will");
	const store = await openSqliteStore(run.common.db, "existing");
	try {
		const settled = await settleSuspicion(store, {
			sweep,
			platform: options.platform ?? null,
			status: options.status ?? null,
			as: options.accept === true ? "accepted" : "rejected",
			at: run.environment.clock.now(),
			by,
			note: options.note ?? null,
		});
		if (run.common.json) run.out(`${JSON.stringify(settled, null, 2)}\n`);
		else if (!run.common.quiet)
			for (const { platform, status, snapshots, settlement } of settled)
				run.out(
					`sweep ${sweep}, ${platform}: ${counted(snapshots, `${status} verdict`)} ${settledWords(settlement, snapshots)}\n`,
				);
	} finally {
		await store.close();
	}
	return EXIT.done;
};

const overview = async (run: CommandRun): Promise<ExitCode> => {
	const { reviewOverview } = await import("../../pipeline/review-overview.ts");
	const { overviewText } = await import("../review-overview-text.ts");
	const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.ts");
	const store = await openSqliteStore(run.common.db, "read-only");
	try {
		const found = await reviewOverview(store, run.environment.clock.now());
		run.out(run.common.json ? `${JSON.stringify(found, null, 2)}\n` : overviewText(found));
	} finally {
		await store.close();
	}
	return EXIT.done;
};

const saw = (text: string): Saw => {
	const named = sawNamed(text);
	if (named === undefined) throw new InvalidArgumentError(`Allowed choices are ${SAW.join(", ")}.`);
	return named;
};

export const addReview: AddCommand = (program, environment, finish) => {
	program
		.command("review")
		.summary("what a person saw of a sample, and a person's word on a suspect sweep")
		.description(
			"Stores what a person saw of a reported URL beside what the tool said of its last look, or reads a list that sample " +
				"wrote and a person filled in. The report prints how often the two agree; nothing is corrected unless --override " +
				"is given, and then the report says how many. With --settle, a person accepts or rejects the verdicts of a " +
				"suspect sweep. Without operand: the agreement so far, and what still waits for a decision.",
		)
		.argument("[url]", "the reported URL that was looked at, or a filled-in list; - reads the list from standard input")
		.addOption(new Option("--saw <what>", "what is there").choices(SAW).argParser(saw))
		.option("--reason <reason>", "why, in the words of the contract, such as age-gate")
		.option("--reviewer <name>", "who looked")
		.option("--note <text>", "what is worth keeping")
		.option("--at <instant>", "when the person looked (default: now)", instantText)
		.option("--override", "let what was seen count in the look's place, where the two differ or the look is suspect")
		.option("--settle <sweep>", "settle the suspicion against this sweep", atLeastOne)
		.option("--platform <name>", "with --settle: the platform, where several are suspect")
		.addOption(new Option("--status <status>", "with --settle: the status in doubt").choices(STATUSES))
		.option("--accept", "with --settle: the verdicts are right and count")
		.option("--reject", "with --settle: the verdicts are wrong and stay out")
		.action(
			action(environment, finish, async (run, operand: string | undefined, options: ReviewOptions) => {
				if (options.settle !== undefined) return settle(run, options.settle, options);
				return operand === undefined ? overview(run) : reviewOperand(run, operand, options);
			}),
		);
};
