/** Text inside single quotes, in a specification of _arguments or _describe, where brackets and colons have a meaning. */
const quoted = (text) => text
    .replaceAll("\\", "\\\\")
    .replace(/[[\]:]/g, "\\$&")
    .replaceAll("'", "'\\''");
const valueSpec = ({ value, choices, takesFile }) => {
    if (value === null)
        return "";
    const name = quoted(value.replace(/[<>[\].]/g, ""));
    return `:${name}:${choices.length > 0 ? `(${choices.join(" ")})` : takesFile ? "_files" : ""}`;
};
const flagSpec = (flag) => `'*${flag.long}[${quoted(flag.description)}]${valueSpec(flag)}'`;
const operandSpec = ({ operands }) => operands.length > 0 ? `'1:what:(${operands.join(" ")})' '*:file:_files'` : "'*:file:_files'";
/** A completion function for zsh. */
export const zshCompletion = ({ common, commands }) => `#compdef stillup
# zsh completion for stillup: stillup completion zsh > "\${fpath[1]}/_stillup"
_stillup() {
	local -a commands common
	local context state state_descr line
	typeset -A opt_args
	commands=(
${commands.map(({ name, summary }) => `\t\t'${name}:${quoted(summary)}'`).join("\n")}
		'help:show help for a command'
	)
	common=(
${common.map((flag) => `\t\t${flagSpec(flag)}`).join("\n")}
	)
	_arguments -C $common '1:command:->command' '*::argument:->argument'
	case $state in
	command) _describe -t commands 'command' commands ;;
	argument)
		case $line[1] in
		help) _describe -t commands 'command' commands ;;
${commands
    .map((command) => `\t\t${command.name})
			_arguments $common \\
${command.flags
    .filter(({ long }) => !common.some((flag) => flag.long === long))
    .map((flag) => `\t\t\t\t${flagSpec(flag)} \\`)
    .join("\n")}
				${operandSpec(command)} ;;`)
    .join("\n")}
		esac ;;
	esac
}
if [ "$funcstack[1]" = "_stillup" ]; then _stillup "$@"; else compdef _stillup stillup; fi
`;
