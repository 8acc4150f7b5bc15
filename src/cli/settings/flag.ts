import type { Command, Option } from "commander";

/** What a flag takes: nothing (`switch`, or `negation` for `--no-x`), one of some words, one value, or several. */
export type FlagKind = "switch" | "negation" | "choice" | "value" | "list";

/** A command's flag as settings name it: `per-host`, `no-controls`. */
export type Flag = { readonly key: string; readonly kind: FlagKind; readonly option: Option };

/** Flags that only make sense on the command line. */
const NEVER_SET = new Set(["version", "help"]);

const kindOf = (option: Option): FlagKind => {
	if (option.negate) return "negation";
	if (!option.required && !option.optional) return "switch";
	if (option.argChoices !== undefined && !option.variadic) return "choice";
	// Parsers that take the value before, too, gather repeated flags; the others may read a list at once ("1d,7d").
	return option.variadic || option.parseArg !== undefined ? "list" : "value";
};

/** The flags of a command itself, without the common ones. */
export const flagsOf = (command: Command): readonly Flag[] =>
	command.options.flatMap((option) => {
		const key = option.long?.slice(2);
		if (key === undefined || option.hidden || NEVER_SET.has(key)) return [];
		return [{ key, kind: kindOf(option), option }];
	});

/** True where each value is handed to the parser by itself, with what was gathered before. */
export const gathers = ({ option }: Flag): boolean => option.variadic || (option.parseArg?.length ?? 0) >= 2;

/** `STILLUP_PER_HOST` for `per-host`. */
export const variableOf = (flag: Flag): string => `STILLUP_${flag.key.toUpperCase().replaceAll("-", "_")}`;

/** `color` for `no-color`, so that both ways to write it are understood; null for other flags. */
export const positiveKey = ({ kind, key }: Flag): string | null =>
	kind === "negation" ? key.slice("no-".length) : null;

/** `=` for `--map <field=column>`, `:` for `--resolve <host:address>`: a file may write such pairs as a mapping. Null for others. */
export const pairMark = ({ option }: Flag): string | null => /<\w+([=:])\w+>/.exec(option.flags)?.[1] ?? null;
