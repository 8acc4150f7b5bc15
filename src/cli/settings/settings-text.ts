import { assertNever } from "../../domain/brand.ts";
import { printable } from "../../domain/printable.ts";
import type { ListedSetting } from "./list-settings.ts";
import type { SettingSource } from "./resolve-flag.ts";

export const sourceText = (source: SettingSource): string => {
	switch (source.kind) {
		case "flag":
			return "command line";
		case "environment":
			return source.variable;
		case "file":
			return source.where;
		case "default":
			return "default";
		default:
			return assertNever(source);
	}
};

const VALUE_WIDTH = 24;
const FLAG_WIDTH = 20;

const line = ({ flag, value, source }: ListedSetting): string =>
	`  ${`--${flag}`.padEnd(FLAG_WIDTH)} ${printable(value ?? "-").padEnd(VALUE_WIDTH)} ${sourceText(source)}`;

/** The settings for a person: one line each, by command. */
export const settingsText = (settings: readonly ListedSetting[]): string => {
	const lines: string[] = [];
	let command: string | null | undefined;
	for (const setting of settings) {
		if (setting.command !== command) {
			command = setting.command;
			lines.push(...(lines.length === 0 ? [] : [""]), command === null ? "every command" : `stillup ${command}`);
		}
		lines.push(line(setting));
	}
	return `${lines.join("\n")}\n`;
};
