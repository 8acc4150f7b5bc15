import type { Command, Option } from "commander";

/** A flag as completions and the man page describe it. */
export type ShownFlag = {
	/** `--format` */
	readonly long: string;
	readonly short: string | null;
	/** `<format>` as help shows it; null for a switch. */
	readonly value: string | null;
	readonly description: string;
	readonly choices: readonly string[];
	/** True where the value is a file or a folder. */
	readonly takesFile: boolean;
};

export type ShownCommand = {
	readonly name: string;
	readonly usage: string;
	readonly summary: string;
	readonly description: string;
	readonly flags: readonly ShownFlag[];
	/** Words that the first operand may be; empty where it is free. */
	readonly operands: readonly string[];
	readonly takesFile: boolean;
};

export type ShownProgram = {
	readonly description: string;
	readonly version: string;
	readonly common: readonly ShownFlag[];
	readonly commands: readonly ShownCommand[];
};

const FILE_WORDS = /file|folder|dir/;

const flagOf = (option: Option): readonly ShownFlag[] => {
	if (option.long === undefined || option.hidden) return [];
	const value = /[<[].*[>\]]/.exec(option.flags)?.[0] ?? null;
	return [
		{
			long: option.long,
			short: option.short ?? null,
			value,
			description: option.description,
			choices: option.argChoices ?? [],
			takesFile: value !== null && FILE_WORDS.test(value),
		},
	];
};

const HELP: ShownFlag = {
	long: "--help",
	short: "-h",
	value: null,
	description: "show help",
	choices: [],
	takesFile: false,
};

const commandOf = (command: Command): ShownCommand => {
	const operands = command.registeredArguments;
	return {
		name: command.name(),
		usage: command.usage(),
		summary: command.summary(),
		description: command.description(),
		flags: [...command.options.flatMap(flagOf), HELP],
		operands: operands[0]?.argChoices ?? [],
		takesFile: operands.some((operand) => FILE_WORDS.test(operand.name())),
	};
};

/** Everything that completions and the man page say, read from the program itself. */
export const shapeOf = (program: Command): ShownProgram => ({
	description: program.description(),
	version: program.version() ?? "",
	common: [...program.options.flatMap(flagOf), HELP],
	commands: program.commands.map(commandOf),
});
