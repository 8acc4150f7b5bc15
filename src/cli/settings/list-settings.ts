import type { Command } from "commander";
import { nearestWord } from "../../domain/nearest-word.ts";
import { withoutUserInfo } from "../../domain/user-info.ts";
import type { CheckedSettings } from "./check-settings.ts";
import { type Flag, flagsOf, positiveKey, variableOf } from "./flag.ts";
import { type ResolvedFlag, resolveFlag, type SettingSource } from "./resolve-flag.ts";

/** One setting as it is in force. */
export type ListedSetting = {
	/** Null for common flags. */
	readonly command: string | null;
	readonly flag: string;
	/** As it was written; null where nothing is set. */
	readonly value: string | null;
	readonly source: SettingSource;
};

/** Names and passwords in proxy addresses are nobody's business. */
const withoutPassword = (text: string): string => withoutUserInfo(text, "***@");

const isGiven = (holder: Command, flag: Flag): boolean =>
	holder.getOptionValueSource(flag.option.attributeName()) === "cli";

const defaultOf = ({ option, kind }: Flag): string | null => {
	if (kind === "switch" || kind === "negation") return "false";
	if (option.defaultValueDescription !== undefined) return option.defaultValueDescription;
	const value: unknown = option.defaultValue;
	return value === undefined ? null : Array.isArray(value) ? value.join(", ") : String(value);
};

const listed = (flag: Flag, name: string | null, resolved: ResolvedFlag | null): ListedSetting => ({
	command: name,
	flag: flag.key,
	value: resolved === null ? defaultOf(flag) : withoutPassword(resolved.written ?? String(resolved.value)),
	source: resolved?.source ?? { kind: "default" },
});

/** Every setting of the program in the order of its help, common flags first. */
export const listSettings = (
	program: Command,
	current: Command,
	variables: Readonly<Record<string, string | undefined>>,
	settings: CheckedSettings | null,
): readonly ListedSetting[] => [
	...flagsOf(program).map((flag): ListedSetting => {
		if (!isGiven(program, flag)) return listed(flag, null, resolveFlag(flag, current, variables, settings));
		const value = String(program.getOptionValue(flag.option.attributeName()));
		return { command: null, flag: flag.key, value: withoutPassword(value), source: { kind: "flag" } };
	}),
	...program.commands.flatMap((command) =>
		flagsOf(command).map((flag) => listed(flag, command.name(), resolveFlag(flag, command, variables, settings))),
	),
];

/** Complaints about variables of the environment that look like a flag of stillup and are none. */
export const unknownVariables = (
	program: Command,
	variables: Readonly<Record<string, string | undefined>>,
): readonly string[] => {
	const known = [program, ...program.commands].flatMap((command) =>
		flagsOf(command).flatMap((flag) => {
			const positive = positiveKey(flag);
			return [variableOf(flag), ...(positive === null ? [] : [variableOf({ ...flag, key: positive })])];
		}),
	);
	return Object.keys(variables)
		.filter((name) => name.startsWith("STILLUP_") && !known.includes(name))
		.sort()
		.map((name) => {
			const nearest = nearestWord(name, known);
			return `no flag is set by ${name}${nearest === null ? "" : `; did you mean ${nearest}?`}`;
		});
};
