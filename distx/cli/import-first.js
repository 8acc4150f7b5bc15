import { importNotices } from "../pipeline/import-notices.js";
import { openListFile } from "../pipeline/import-source.js";
import { openSqliteStore } from "../store/sqlite/sqlite-store.js";
import { listSettings } from "./import-options.js";
import { importText } from "./import-text.js";
import { loadRules } from "./load-rules.js";
/** Imports a list with what `import` would take by default, before a sweep; what it understood goes to stderr. */
export const importFirst = async (run, path, { reportedAt, rules }) => {
    const { environment, common } = run;
    const settings = listSettings({
        preset: "auto",
        header: true,
        timezone: "UTC",
        cohort: "reported",
        ...(reportedAt === undefined ? {} : { reportedAt }),
    }, environment.clock.now());
    const { canonicalise } = (await loadRules(run, rules)).canonicaliser;
    const file = await openListFile(path, environment.stdin);
    const store = { opened: null };
    try {
        const result = await importNotices(async () => {
            store.opened = await openSqliteStore(common.db, "create");
            return store.opened;
        }, {
            file,
            settings,
            ...(rules === undefined ? {} : { canonicalise }),
            isDryRun: false,
            interruption: environment.interruption,
            onProgress: () => undefined,
        });
        try {
            if (result.rejected > 0 || !common.json)
                run.say(importText(file.name, result, { db: common.db, isDryRun: false, rejectsFile: null, isSwept: true }));
        }
        finally {
            await result.problems.close();
        }
    }
    finally {
        await store.opened?.close();
        await file.close();
    }
};
