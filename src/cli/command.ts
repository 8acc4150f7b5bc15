import type { Command } from "commander";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-codes.ts";

/** Options that every command has (contract.md section 2). */
export type CommonOptions = {
	readonly db: string;
	readonly json: boolean;
	readonly quiet: boolean;
	readonly verbose: boolean;
	readonly color: boolean;
};

/** What a command's action works with. */
export type CommandRun = {
	readonly environment: Environment;
	readonly common: CommonOptions;
	/** Writes data to stdout. */
	out(text: string): void;
	/** Writes progress or a note to stderr, unless --quiet. */
	say(text: string): void;
	/** Writes a problem to stderr, also with --quiet. */
	warn(text: string): void;
};

/** Adds one command to the program. Each file in commands/ exports one of these. */
export type AddCommand = (program: Command, environment: Environment, finish: (code: ExitCode) => void) => void;

const DEFAULT_DATABASE = "stillup.db";

const commonOptionsOf = (command: Command, environment: Environment): CommonOptions => {
	const given: Record<string, unknown> = command.optsWithGlobals();
	const { variables } = environment;
	return {
		db: typeof given.db === "string" ? given.db : (variables.STILLUP_DB ?? DEFAULT_DATABASE),
		json: given.json === true,
		quiet: given.quiet === true,
		verbose: given.verbose === true,
		color: given.color !== false && (variables.NO_COLOR ?? "") === "" && environment.stdout.isTerminal,
	};
};

/** Wraps an action so that it gets the common options and its exit code reaches `main`. */
export const action =
	<Arguments extends readonly unknown[]>(
		environment: Environment,
		finish: (code: ExitCode) => void,
		work: (run: CommandRun, ...args: Arguments) => Promise<ExitCode>,
	) =>
	async (...given: [...Arguments, Command]): Promise<void> => {
		// Commander appends the command itself after the operands and options.
		const command = given.at(-1) as Command;
		const common = commonOptionsOf(command, environment);
		const run: CommandRun = {
			environment,
			common,
			out: (text) => environment.stdout.write(text),
			say: (text) => {
				if (!common.quiet) environment.stderr.write(text);
			},
			warn: (text) => environment.stderr.write(text),
		};
		finish(await work(run, ...(given.slice(0, -1) as unknown as Arguments)));
	};
