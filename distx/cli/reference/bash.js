const words = (flags) => flags.map(({ long }) => long).join(" ");
const choiceCases = (command, flags) => flags
    .filter(({ choices }) => choices.length > 0)
    .map(({ long, choices }) => `\t\t${command}${long}) COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$cur")); return ;;`);
/** Flags whose value is free: nothing is proposed but what readline does by itself (file names). */
const freeCases = (command, flags) => {
    const free = flags.filter(({ value, choices }) => value !== null && choices.length === 0);
    return free.length === 0 ? [] : [`\t\t${free.map(({ long }) => `${command}${long}`).join("|")}) return ;;`];
};
/** A completion script for bash 3.2 and later. */
export const bashCompletion = ({ common, commands }) => `# bash completion for stillup: source <(stillup completion bash)
_stillup() {
	local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command="" index=1
	COMPREPLY=()
	while [ "$index" -lt "$COMP_CWORD" ]; do
		case "\${COMP_WORDS[index]}" in
		${[...common]
    .filter(({ value }) => value !== null)
    .map(({ long }) => long)
    .join("|")}) index=$((index + 1)) ;;
		-*) ;;
		*) command=\${COMP_WORDS[index]}; break ;;
		esac
		index=$((index + 1))
	done
	case "$command$prev" in
${commands.flatMap(({ name, flags }) => [...choiceCases(name, flags), ...freeCases(name, flags)]).join("\n")}
	esac
	case "$prev" in
	${common
    .filter(({ value }) => value !== null)
    .map(({ long }) => long)
    .join("|")}) return ;;
	esac
	case "$command" in
	"")
		case "$cur" in
		-*) COMPREPLY=($(compgen -W "${words(common)}" -- "$cur")) ;;
		*) COMPREPLY=($(compgen -W "${[...commands.map(({ name }) => name), "help"].join(" ")}" -- "$cur")) ;;
		esac ;;
	help) COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")}" -- "$cur")) ;;
${commands
    .map(({ name, flags, operands }) => `\t${name})
		case "$cur" in
		-*) COMPREPLY=($(compgen -W "${[...new Set([...words(flags).split(" "), ...words(common).split(" ")])].join(" ")}" -- "$cur")) ;;${operands.length === 0 ? "" : `\n\t\t*) COMPREPLY=($(compgen -W "${operands.join(" ")}" -- "$cur")) ;;`}
		esac ;;`)
    .join("\n")}
	esac
}
complete -o default -F _stillup stillup
`;
