import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

type BackupOptions = { readonly force?: true };

export const addBackup: AddCommand = (program, environment, finish) => {
	program
		.command("backup")
		.summary("copies the database, also while a sweep runs")
		.description(
			"Copies the whole study into a file as it is at this moment, also while a sweep runs. The copy is a database like any other: use it with --db.",
		)
		.argument("<file>", "where to write the copy")
		.option("--force", "overwrite the file")
		.action(
			action(environment, finish, async (run, file: string, options: BackupOptions) => {
				const { backupDatabase } = await import("../../store/sqlite/backup.ts");
				const { counted } = await import("../../report/words.ts");
				const { stderr } = environment;
				const backup = await backupDatabase(run.common.db, file, {
					overwrite: options.force === true,
					interruption: environment.interruption,
					onProgress: (copied, total) => {
						if (stderr.isTerminal) run.say(`\r\u001b[K${copied}/${total} pages`);
					},
				});
				if (stderr.isTerminal) run.say("\r\u001b[K");
				if (backup === null) {
					run.warn("stillup: interrupted; no backup was written\n");
					return EXIT.interrupted;
				}
				const { proof, bytes } = backup;
				if (run.common.json) run.out(`${JSON.stringify(backup, null, 2)}\n`);
				else
					run.say(
						`${run.common.db} copied to ${file}: ${(bytes / 1e6).toFixed(1)} MB, ${counted(proof.snapshots.count, "snapshot")}, ${counted(proof.notices.count, "notice")}\n`,
					);
				return EXIT.done;
			}),
		);
};
