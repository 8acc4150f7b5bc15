import type { Command } from "commander";
import type { PlatformName } from "../domain/target.ts";
import type { Controls } from "../pipeline/controls.ts";
import type { DuePolicy } from "../schedule/due.ts";
import { asUserError } from "../store/sqlite/open-database.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-codes.ts";
import { fitted } from "./fitted.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { applySettings } from "./settings/apply-settings.ts";

/** Options that every command has (contract.md section 2). */
export type CommonOptions = {
	readonly db: string;
	/** The settings file that was named; null where the one of this folder, or none, is in force. */
	readonly config: string | null;
	readonly json: boolean;
	readonly quiet: boolean;
	readonly verbose: boolean;
	readonly color: boolean;
};

/** What a command's action works with. */
export type CommandRun = {
	readonly environment: Environment;
	readonly common: CommonOptions;
	/** When targets are due again, as the settings say. */
	duePolicy(): Promise<DuePolicy>;
	/** The operator's own control pages, by platform. */
	ownControls(): Promise<ReadonlyMap<PlatformName, Controls>>;
	/** Writes data to stdout. */
	out(text: string): void;
	/** Writes progress or a note to stderr, unless --quiet. */
	say(text: string): void;
	/** Writes a problem to stderr, also with --quiet. */
	warn(text: string): void;
};

/** Adds one command to the program. Each file in commands/ exports one of these. */
export type AddCommand = (program: Command, environment: Environment, finish: (code: ExitCode) => void) => void;

const commonOptionsOf = (command: Command, environment: Environment): CommonOptions => {
	const given: Record<string, unknown> = command.optsWithGlobals();
	const { variables } = environment;
	return {
		db: String(given.db),
		config: typeof given.config === "string" ? given.config : null,
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
		const settings = await applySettings(command, environment);
		refuseEmpty(command);
		const common = commonOptionsOf(command, environment);
		const run: CommandRun = {
			environment,
			common,
			duePolicy: async () => {
				const { duePolicyFrom } = await import("./settings/due-policy.ts");
				return duePolicyFrom(command.parent ?? command, environment.variables, settings);
			},
			ownControls: async () => {
				if (settings === null) return new Map();
				const { controlsFrom } = await import("./settings/control-settings.ts");
				return controlsFrom(settings.content);
			},
			out: (text) => environment.stdout.write(text),
			say: (text) => {
				if (!common.quiet) environment.stderr.write(text);
			},
			warn: (text) => environment.stderr.write(fitted(text)),
		};
		try {
			finish(await work(run, ...(given.slice(0, -1) as unknown as Arguments)));
		} catch (error) {
			// A disk that fills up or a damaged page can break any read or write, also in the middle of a list.
			throw asUserError(error, common.db);
		}
	};
