import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { messageOf } from "../../domain/message-of.ts";
import { UserError } from "../../domain/user-error.ts";
import type { Proof } from "../../store/verification.ts";
import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

type VerifyOptions = { readonly proof?: string };

const readProofFile = async (folder: string, path: string): Promise<Proof> => {
	const { proofFrom } = await import("../proof-file.ts");
	let text: string;
	try {
		text = await readFile(resolve(folder, path), "utf8");
	} catch (error) {
		throw new UserError(
			`${path} cannot be read: ${messageOf(error)}`,
			"give the file that stillup export --proof wrote",
		);
	}
	const proof = proofFrom(text);
	if (proof === null) throw new UserError(`${path} is no proof`, "give the file that stillup export --proof wrote");
	return proof;
};

export const addVerify: AddCommand = (program, environment, finish) => {
	program
		.command("verify")
		.summary("checks the database: integrity, and that no snapshot was altered")
		.description(
			"Checks the database file, the hash chains over notices and snapshots, the stored evidence, the seals that finished sweeps left, that targets and lists are what was noted of them, and that the maintained states are those that the snapshots give. Targets are noted when a sweep ends, lists after each import. Names what is wrong; exit code 1 when something is.",
		)
		.option("--proof <file>", "also compare with a proof that stillup export --proof wrote earlier")
		.action(
			action(environment, finish, async (run, options: VerifyOptions) => {
				const { verifyDatabase } = await import("../../store/sqlite/verify/verify-database.ts");
				const { checkText, verificationText } = await import("../verification-text.ts");
				const proof =
					options.proof === undefined ? null : await readProofFile(environment.workingFolder, options.proof);
				const found = await verifyDatabase(run.common.db, proof, environment.interruption, (result) => {
					if (!run.common.json && (!run.common.quiet || result.problems > 0)) run.out(checkText(result));
				});
				if (found === null) return EXIT.interrupted;
				const problems = found.checks.reduce((sum, check) => sum + check.problems, 0);
				if (run.common.json) run.out(`${JSON.stringify({ ok: problems === 0, problems, ...found }, null, 2)}\n`);
				else if (!run.common.quiet) run.out(verificationText(found, problems));
				return problems === 0 ? EXIT.done : EXIT.condition;
			}),
		);
};
