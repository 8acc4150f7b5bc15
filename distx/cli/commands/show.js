import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
export const addShow = (program, environment, finish) => {
    program
        .command("show")
        .summary("one target: notices, every snapshot, evidence")
        .description("Shows everything stored about one target: its notices, every snapshot with the rule that decided, and the evidence.")
        .argument("<url>", "the reported URL, in any spelling")
        .option("--evidence", "print the stored evidence of every snapshot")
        .action(action(environment, finish, async (run, url, options) => {
        const { showTarget } = await import("../../pipeline/show-target.js");
        const { describeTarget } = await import("../../pipeline/describe-target.js");
        const { targetText } = await import("../target-text.js");
        const { openSqliteStore } = await import("../../store/sqlite/sqlite-store.js");
        const store = await openSqliteStore(run.common.db, "read-only");
        try {
            const shown = await showTarget(store, url, await run.duePolicy(), environment.clock.now());
            run.out(run.common.json
                ? `${JSON.stringify(describeTarget(shown))}\n`
                : targetText(shown, options.evidence === true));
        }
        finally {
            await store.close();
        }
        return EXIT.done;
    }));
};
