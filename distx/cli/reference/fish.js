/** fish: only backslash and quote are special inside single quotes. */
const quoted = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const flagLine = (condition, { long, short, value, description, choices, takesFile }) => {
    const argument = value === null ? "" : choices.length > 0 ? ` -x -a ${quoted(choices.join(" "))}` : takesFile ? " -r -F" : " -x";
    const letter = short === null ? "" : ` -s ${short.slice(1)}`;
    return `complete -c stillup${condition} -l ${long.slice(2)}${letter}${argument} -d ${quoted(description)}`;
};
/** Completions for fish. */
export const fishCompletion = ({ common, commands }) => [
    "# fish completion for stillup: stillup completion fish > ~/.config/fish/completions/stillup.fish",
    ...common.map((flag) => flagLine("", flag)),
    ...[...commands, { name: "help", summary: "show help for a command" }].map(({ name, summary }) => `complete -c stillup -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`),
    ...commands.flatMap(({ name, flags, operands }) => {
        const condition = ` -n '__fish_seen_subcommand_from ${name}'`;
        return [
            ...flags
                .filter(({ long }) => !common.some((flag) => flag.long === long))
                .map((flag) => flagLine(condition, flag)),
            ...operands.map((operand) => `complete -c stillup${condition} -f -a ${operand}`),
        ];
    }),
    "",
].join("\n");
