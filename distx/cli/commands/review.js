import { existsSync } from "node:fs";
import { Option } from "commander";
import { SAW } from "../../domain/review.js";
import { STATUSES } from "../../domain/verdict.js";
import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { atLeastOne, instantText } from "../option-values.js";
const needed = async (value, flag, why) => {
    if (value !== undefined)
        return value;
    const { UserError } = await import("../../domain/user-error.js");
    throw new UserError(`review needs ${flag}`, why);
};
const reviewText = (reviewed, skipped, printable) => {
    const lines = reviewed.flatMap(({ target, snapshot, review, agrees }) => [
        `${agrees ? "agrees " : "DIFFERS"}  ${printable(target.url)}`,
        `         look of ${new Date(snapshot.at).toISOString()}: ${snapshot.effective.status} (${snapshot.effective.rule}); ${printable(review.reviewer)} saw ${review.saw}${review.override === null ? "" : "; counts from now on"}`,
    ]);
    const agreed = reviewed.filter(({ agrees }) => agrees).length;
    const differing = reviewed.length - agreed;
    const overridden = reviewed.filter(({ review }) => review.override !== null).length;
    return [
        ...lines,
        `${reviewed.length} reviewed: ${agreed} agree, ${differing} differ${skipped === 0 ? "" : `; ${skipped} not filled in`}`,
        ...(differing > 0 && overridden === 0
            ? ["Nothing was corrected: the report prints the agreement. --override lets what was seen count."]
            : []),
        "",
    ].join("\n");
};
const printReviewed = async (run, reviewed, skipped) => {
    const { formatInstant } = await import("../../domain/time.js");
    const { printable } = await import("../../domain/printable.js");
    if (!run.common.json) {
        if (!run.common.quiet)
            run.out(reviewText(reviewed, skipped, printable));
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
const readSeen = async (run, operand, options) => {
    const { instant } = await import("../../domain/time.js");
    const at = instant(options.at ?? run.environment.clock.now());
    if (options.saw === undefined && (operand === "-" || existsSync(operand))) {
        const { openListFile } = await import("../../pipeline/import-source.js");
        const { readReviews } = await import("../../pipeline/read-reviews.js");
        const file = await openListFile(operand, run.environment.stdin);
        try {
            return await readReviews(file, { reviewer: options.reviewer ?? null, at });
        }
        finally {
            await file.close();
        }
    }
    const saw = await needed(options.saw, "--saw", `say what is there: ${SAW.join(", ")} (there is no file ${operand})`);
    const reviewer = await needed(options.reviewer, "--reviewer", "say who looked: --reviewer NAME");
    const { reason = "", note = null } = options;
    return { seen: [{ url: operand, saw, reason, reviewer, note, at, snapshotId: null, line: null }], skipped: 0 };
};
const reviewOperand = async (run, operand, options) => {
    const { reviewLooks } = await import("../../pipeline/review-looks.js");
    const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.js");
    const { toolVersion } = await import("../tool-version.js");
    const { seen, skipped } = await readSeen(run, operand, options);
    const store = await openSqliteStore(run.common.db, "existing");
    try {
        const reviewed = await reviewLooks(store, seen, {
            override: options.override === true,
            now: run.environment.clock.now(),
            toolVersion: toolVersion(),
        });
        await printReviewed(run, reviewed, skipped);
    }
    finally {
        await store.close();
    }
    return EXIT.done;
};
const settle = async (run, sweep, options) => {
    const { settleSuspicion } = await import("../../pipeline/settle-suspicion.js");
    const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.js");
    const { UserError } = await import("../../domain/user-error.js");
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
        if (run.common.json)
            run.out(`${JSON.stringify(settled, null, 2)}\n`);
        else if (!run.common.quiet)
            for (const { platform, status, snapshots, settlement } of settled)
                run.out(`sweep ${sweep}, ${platform}: ${snapshots} ${status} verdict${snapshots === 1 ? "" : "s"} ${settlement === "accepted" ? "count from now on" : "stay out for good"}\n`);
    }
    finally {
        await store.close();
    }
    return EXIT.done;
};
const overview = async (run) => {
    const { reviewOverview } = await import("../../pipeline/review-overview.js");
    const { overviewText } = await import("../review-overview-text.js");
    const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.js");
    const store = await openSqliteStore(run.common.db, "read-only");
    try {
        const found = await reviewOverview(store, run.environment.clock.now());
        run.out(run.common.json ? `${JSON.stringify(found, null, 2)}\n` : overviewText(found));
    }
    finally {
        await store.close();
    }
    return EXIT.done;
};
export const addReview = (program, environment, finish) => {
    program
        .command("review")
        .summary("what a person saw of a sample, and a person's word on a suspect sweep")
        .description("Stores what a person saw of a reported URL beside what the tool said of its last look, or reads a list that sample " +
        "wrote and a person filled in. The report prints how often the two agree; nothing is corrected unless --override " +
        "is given, and then the report says how many. With --settle, a person accepts or rejects the verdicts of a " +
        "suspect sweep. Without operand: the agreement so far, and what still waits for a decision.")
        .argument("[url]", "the reported URL that was looked at, or a filled-in list; - reads the list from standard input")
        .addOption(new Option("--saw <what>", "what is there").choices(SAW))
        .option("--reason <reason>", "why, in the words of the contract, such as age-gate")
        .option("--reviewer <name>", "who looked")
        .option("--note <text>", "what is worth keeping")
        .option("--at <instant>", "when the person looked (default: now)", instantText)
        .option("--override", "let what was seen count in the look's place, where the two differ")
        .option("--settle <sweep>", "settle the suspicion against this sweep", atLeastOne)
        .option("--platform <name>", "with --settle: the platform, where several are suspect")
        .addOption(new Option("--status <status>", "with --settle: the status in doubt").choices(STATUSES))
        .option("--accept", "with --settle: the verdicts are right and count")
        .option("--reject", "with --settle: the verdicts are wrong and stay out")
        .action(action(environment, finish, async (run, operand, options) => {
        if (options.settle !== undefined)
            return settle(run, options.settle, options);
        return operand === undefined ? overview(run) : reviewOperand(run, operand, options);
    }));
};
