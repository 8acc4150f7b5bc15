import type { Command } from "commander";
import { z } from "zod";
import { nearestWord } from "../../domain/nearest-word.ts";
import { UserError } from "../../domain/user-error.ts";
import { type Flag, flagsOf, positiveKey } from "./flag.ts";
import type { SettingsFile } from "./settings-file.ts";
import { settingsSchema, takes } from "./settings-schema.ts";
import { withFlagsRespelled } from "./spelling.ts";

/** A settings file whose keys and kinds of value are right; the values are still as they were written. */
export type CheckedSettings = {
	readonly file: SettingsFile;
	readonly content: Readonly<Record<string, unknown>>;
	/** Whether a value at the top level is for this flag: of the same name, commands may have flags of different kinds. */
	readonly isFor: (flag: Flag, value: unknown) => boolean;
};

const dotted = (path: readonly PropertyKey[]): string => path.map(String).join(".");

const knownKeys = (program: Command, path: readonly PropertyKey[]): readonly string[] => {
	const schema = z.toJSONSchema(settingsSchema(program), { io: "input" });
	const node = z.looseObject({
		properties: z.record(z.string(), z.unknown()).optional(),
		items: z.unknown().optional(),
	});
	let current = node.safeParse(schema).data;
	for (const key of path)
		current = node.safeParse(typeof key === "number" ? current?.items : current?.properties?.[String(key)]).data;
	return Object.keys(current?.properties ?? {});
};

const unknownKey = (program: Command, file: SettingsFile, path: readonly PropertyKey[], key: string): string => {
	const nearest = nearestWord(key, knownKeys(program, path));
	const elsewhere = program.commands
		.filter((command) => command.options.some(({ long }) => long === `--${key}`))
		.map((command) => command.name());
	const advice =
		nearest !== null
			? `; did you mean ${nearest}?`
			: elsewhere.length === 0
				? ""
				: `; it belongs in the section ${elsewhere.join(" or ")}`;
	return `${file.where([...path, key], "key")}: there is no setting ${dotted([...path, key])}${advice}`;
};

/** What to write where a value of another kind stands. */
const TO_WRITE: Readonly<Record<string, string>> = {
	boolean: "write true or false",
	object: "write settings below it, as `name: value`",
	string: "write a text",
	number: "write a number",
	array: "write a list",
};

const firstMessage = (issue: z.core.$ZodIssue): string => {
	if (issue.code === "invalid_type" && TO_WRITE[issue.expected] !== undefined)
		return `${issue.input === undefined ? "is missing" : `${JSON.stringify(issue.input)} is of the wrong kind`}; ${TO_WRITE[issue.expected]}`;
	// A union's own message says nothing of what it would take.
	if (issue.code === "invalid_union") return "is not the kind of value that this setting takes";
	if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
	return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
};

const problemsOf = (program: Command, file: SettingsFile, issue: z.core.$ZodIssue): readonly string[] =>
	issue.code === "unrecognized_keys"
		? issue.keys.map((key) => unknownKey(program, file, issue.path, key))
		: [
				`${file.where(issue.path, "value")}: ${issue.path.length === 0 ? "the file" : dotted(issue.path)}: ${firstMessage(issue)}`,
			];

/** What stands blank, such as a section whose lines are all comments, sets nothing. */
const withoutBlanks = (content: unknown): unknown => {
	if (typeof content !== "object" || content === null || Array.isArray(content)) return content;
	const set = Object.entries(content).filter(([, value]) => value !== null);
	return Object.fromEntries(set.map(([key, value]) => [key, withoutBlanks(value)]));
};

/** Throws UserError that names every problem with file, line and column. */
export const checkSettings = (program: Command, read: SettingsFile): CheckedSettings => {
	const flags = [program, ...program.commands].flatMap((command) =>
		flagsOf(command).flatMap((flag) => [flag.key, positiveKey(flag) ?? flag.key]),
	);
	const sections = program.commands.map((command) => command.name());
	const file = withFlagsRespelled(read, new Set(flags), new Set(sections));
	const parsed = settingsSchema(program).safeParse(withoutBlanks(file.content), { reportInput: true });
	if (parsed.success) return { file, content: parsed.data, isFor: takes };
	const problems = parsed.error.issues.flatMap((issue) => problemsOf(program, file, issue));
	throw new UserError(problems.join("\n"), "stillup config --schema prints what a settings file may hold");
};
