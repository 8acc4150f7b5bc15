import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import { UserError } from "../../domain/user-error.ts";
import { withoutUserInfo } from "../../domain/user-info.ts";
import type { CheckedSettings } from "./check-settings.ts";
import { type Flag, gathers, pairMark, positiveKey, variableOf } from "./flag.ts";

/** Where a setting came from. */
export type SettingSource =
	| { readonly kind: "flag" }
	| { readonly kind: "environment"; readonly variable: string }
	| { readonly kind: "file"; readonly where: string }
	| { readonly kind: "default" };

/** A flag's value as its command sees it, as it was written, and where it was written. */
export type ResolvedFlag = {
	readonly value: unknown;
	readonly written: string | null;
	readonly source: SettingSource;
};

type Variables = Readonly<Record<string, string | undefined>>;

const YES = new Set(["1", "true", "yes", "on"]);
const NO = new Set(["0", "false", "no", "off", ""]);

/** What the flag's own parser makes of values written elsewhere. `place` goes in front of its complaint. */
const parsedAs = (flag: Flag, texts: readonly string[], place: string): unknown => {
	const { option } = flag;
	try {
		if (option.parseArg === undefined) return option.variadic ? texts : texts.join(",");
		if (!gathers(flag) && option.argChoices === undefined) return option.parseArg(texts.join(","), undefined);
		let value: unknown;
		for (const text of texts) value = option.parseArg(text, value);
		return value;
	} catch (error) {
		if (error instanceof InvalidArgumentError)
			throw new UserError(
				`${place}: ${texts.map((text) => withoutUserInfo(text)).join(",")} is no value for --${flag.key}`,
				error.message,
			);
		throw error;
	}
};

const fromVariables = (flag: Flag, variables: Variables): ResolvedFlag | null => {
	const variable = variableOf(flag);
	const positive = positiveKey(flag);
	const opposite = positive === null ? null : `STILLUP_${positive.toUpperCase().replaceAll("-", "_")}`;
	for (const [name, meaning] of [[variable, true] as const, [opposite, false] as const]) {
		const written = name === null ? undefined : variables[name];
		if (name === null || written === undefined) continue;
		const source = { kind: "environment", variable: name } as const;
		if (flag.kind !== "switch" && flag.kind !== "negation") {
			// As compose files and workflows hand on what is not set.
			if (written.trim() === "") continue;
			const texts = gathers(flag) ? written.split("\n") : [written];
			return { value: parsedAs(flag, texts, name), written, source };
		}
		const word = written.trim().toLowerCase();
		if (!YES.has(word) && !NO.has(word))
			throw new UserError(`${name} is ${JSON.stringify(written)}`, "write 1 or 0, true or false, yes or no");
		// `--no-x` stores the value of `x`.
		const on = YES.has(word) === meaning;
		return { value: flag.kind === "negation" ? !on : on, written, source };
	}
	return null;
};

const section = (settings: CheckedSettings, name: string): Readonly<Record<string, unknown>> => {
	const found = settings.content[name];
	return typeof found === "object" && found !== null ? { ...found } : {};
};

/** A value, a list of them, or a mapping for flags that take pairs. */
const textsOf = (flag: Flag, written: unknown): readonly string[] => {
	if (Array.isArray(written)) return written.map(String);
	if (typeof written !== "object" || written === null) return [String(written)];
	return Object.entries(written).map(([name, value]) => `${name}${pairMark(flag) ?? "="}${String(value)}`);
};

const fromFile = (flag: Flag, command: Command, settings: CheckedSettings): ResolvedFlag | null => {
	const isCommon = !command.options.includes(flag.option);
	for (const place of [[command.name(), flag.key], [flag.key]]) {
		const holder = place.length === 2 ? section(settings, command.name()) : settings.content;
		const positive = positiveKey(flag);
		for (const key of positive === null ? [flag.key] : [flag.key, positive]) {
			const written = holder[key];
			if (written === undefined || (place.length === 1 && !isCommon && !settings.isFor(flag, written))) continue;
			const where = settings.file.where([...place.slice(0, -1), key], "value");
			const source = { kind: "file", where } as const;
			if (typeof written === "boolean") {
				const value = flag.kind === "negation" && key === flag.key ? !written : written;
				return { value, written: String(written), source };
			}
			const texts = textsOf(flag, written);
			return { value: parsedAs(flag, texts, where), written: texts.join(", "), source };
		}
	}
	return null;
};

/** The environment wins over the file; null where neither sets the flag. `command` is the one whose section counts. */
export const resolveFlag = (
	flag: Flag,
	command: Command,
	variables: Variables,
	settings: CheckedSettings | null,
): ResolvedFlag | null =>
	fromVariables(flag, variables) ?? (settings === null ? null : fromFile(flag, command, settings));
