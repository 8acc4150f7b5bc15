import { importNotices } from "../pipeline/import-notices.ts";
import { openListFile } from "../pipeline/import-source.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { CommandRun } from "./command.ts";
import { type ImportOptions, listSettings } from "./import-options.ts";
import { importText, quietImportText } from "./import-text.ts";
import { loadRules } from "./load-rules.ts";

/** Imports a list with what `import` would take by default, before a sweep; what it understood goes to stderr. */
export const importFirst = async (
	run: CommandRun,
	path: string,
	{ reportedAt, rules }: Pick<ImportOptions, "reportedAt" | "rules">,
): Promise<void> => {
	const { environment, common } = run;
	const settings = listSettings(
		{
			preset: "auto",
			header: true,
			timezone: "UTC",
			cohort: "reported",
			...(reportedAt === undefined ? {} : { reportedAt }),
		},
		environment.clock.now(),
	);
	const { canonicalise } = (await loadRules(run, rules)).canonicaliser;
	const file = await openListFile(path, environment.stdin);
	const store = { opened: null as Awaited<ReturnType<typeof openSqliteStore>> | null };
	try {
		const result = await importNotices(
			async () => {
				store.opened = await openSqliteStore(common.db, "create");
				return store.opened;
			},
			{
				file,
				settings,
				...(rules === undefined ? {} : { canonicalise }),
				isDryRun: false,
				interruption: environment.interruption,
				onProgress: () => undefined,
			},
		);
		try {
			if (common.quiet) run.warn(quietImportText(file.name, result, null));
			else if (result.rejected > 0 || !common.json)
				run.say(importText(file.name, result, { db: common.db, isDryRun: false, rejectsFile: null, isSwept: true }));
		} finally {
			await result.problems.close();
		}
	} finally {
		await store.opened?.close();
		await file.close();
	}
};
