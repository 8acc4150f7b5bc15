import { type Argument, Command, CommanderError } from "commander";
import { SweepHeldError } from "../domain/sweep-held.ts";
import { UserError } from "../domain/user-error.ts";
import { COMMANDS } from "./commands/index.ts";
import type { Environment } from "./environment.ts";
import { examplesText } from "./examples.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { toolVersion } from "./tool-version.ts";
import { usageError } from "./usage-error.ts";

const DEFAULT_DATABASE = "stillup.db";

/** Runs one command line. Never throws and never ends the process: the answer is the exit code. */
export const main = async (argv: readonly string[], environment: Environment): Promise<ExitCode> => {
	let exitCode: ExitCode = EXIT.done;
	const program = createProgram(environment, (code) => {
		exitCode = code;
	});
	try {
		await program.parseAsync([...asked(argv, program)], { from: "user" });
		return environment.interruption.aborted && exitCode === EXIT.done ? EXIT.interrupted : exitCode;
	} catch (error) {
		return explain(error, environment);
	}
};

/** Help with a command that does not exist is answered as the command is, with the one that was probably meant. */
const asked = (argv: readonly string[], program: Command): readonly string[] => {
	const [first, name] = argv;
	if (first !== "help" || name === undefined || name.startsWith("-")) return argv;
	return name === first || program.commands.some((command) => command.name() === name) ? argv : [name];
};

/** The commander program with every command; also what the README's help texts are compared with. */
export const createProgram = (environment: Environment, finish: (code: ExitCode) => void): Command => {
	const program = new Command("stillup")
		.description("Re-checks whether reported URLs are still live, and says how many were still up N days later.")
		.version(toolVersion(), "-V, --version", "print the version")
		.helpOption("-h, --help", "show help")
		.helpCommand("help [command]", "show help for a command")
		.exitOverride()
		.showSuggestionAfterError()
		.configureHelp({ showGlobalOptions: true, sortSubcommands: false, subcommandTerm: commandTerm })
		.configureOutput({
			writeOut: (text) => environment.stdout.write(text),
			writeErr: (text) => environment.stderr.write(text),
			getOutHelpWidth: () => environment.stdout.columns,
			getErrHelpWidth: () => environment.stderr.columns,
			outputError: (text, write) => write(usageError(text, "stillup --help lists the commands")),
		})
		.option("--db <file>", "the database (or STILLUP_DB)", DEFAULT_DATABASE)
		.option("--config <file>", "settings file (default: stillup.config.yaml or .json here)")
		.option("--json", "print JSON alone on stdout")
		.option("--quiet", "print nothing but problems")
		.option("--verbose", "print more about what is done")
		.option("--no-color", "no colour (as NO_COLOR does)");
	for (const add of COMMANDS) add(program, environment, finish);
	for (const command of program.commands)
		command.addHelpText("after", examplesText(command.name())).configureOutput({
			outputError: (text, write) => write(usageError(text, `stillup ${command.name()} --help shows how it is used`)),
		});
	return program;
};

/** A command with its operands, as the list of commands names it: that it has options goes without saying. */
const commandTerm = (command: Command): string =>
	[command.name(), ...command.registeredArguments.map(operandTerm)].join(" ");

const operandTerm = (argument: Argument): string => {
	const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
	return argument.required ? `<${name}>` : `[${name}]`;
};

const explain = (error: unknown, { stderr, interruption }: Environment): ExitCode => {
	// Whatever was waited for when Ctrl-C came.
	if (interruption.aborted && error instanceof Error && error.name === "AbortError") return EXIT.interrupted;
	if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
	if (error instanceof SweepHeldError) {
		stderr.write(`stillup: ${error.message}\n  Wait until it has ended: it looks at every target that is due.\n`);
		return EXIT.locked;
	}
	if (error instanceof UserError) {
		stderr.write(`stillup: ${error.message}\n${error.hint === null ? "" : `  ${error.hint}\n`}`);
		return EXIT.usage;
	}
	stderr.write(faultText(error));
	return EXIT.fault;
};

/** What is said of a fault of stillup's own. */
export const faultText = (error: unknown): string =>
	`stillup: unexpected fault; please report it with this text\n${stackOf(error)}\n`;

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
