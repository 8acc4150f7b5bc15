const FILE_WORDS = /file|folder|dir/;
const flagOf = (option) => {
    if (option.long === undefined || option.hidden)
        return [];
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
const HELP = {
    long: "--help",
    short: "-h",
    value: null,
    description: "show help",
    choices: [],
    takesFile: false,
};
const commandOf = (command) => {
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
export const shapeOf = (program) => ({
    description: program.description(),
    version: program.version() ?? "",
    common: [...program.options.flatMap(flagOf), HELP],
    commands: program.commands.map(commandOf),
});
