import type { Command } from "commander";
import { z } from "zod";
import { assertNever } from "../../domain/brand.ts";
import { controlSettings } from "./control-settings.ts";
import { dueSettings } from "./due-settings.ts";
import { type Flag, flagsOf, gathers, pairMark, positiveKey } from "./flag.ts";

const scalar = z.union([z.string(), z.number()]);
const oneOrMore = z.union([scalar, z.array(scalar).min(1)]);

/** The values that a file may give the flag; its own parser may still refuse what they say. */
const valueSchema = (flag: Flag): z.ZodType => {
	const { kind, option } = flag;
	switch (kind) {
		case "switch":
		case "negation":
			return z.boolean();
		case "choice":
			return z.enum(option.argChoices ?? []);
		case "value":
			return option.optional ? z.union([scalar, z.boolean()]) : scalar;
		case "list":
			return pairMark(flag) === null ? oneOrMore : z.union([oneOrMore, z.record(z.string(), oneOrMore)]);
		default:
			return assertNever(kind);
	}
};

const described = (flag: Flag): z.ZodType => {
	const { description, argChoices } = flag.option;
	const several = gathers(flag) ? " (one value or a list)" : "";
	const words = argChoices === undefined || flag.kind === "choice" ? "" : ` (${argChoices.join(", ")})`;
	return valueSchema(flag)
		.optional()
		.meta({ description: `${description}${words}${several}` });
};

const shapeOf = (flags: readonly Flag[]): Record<string, z.ZodType> => {
	const shape: Record<string, z.ZodType> = {};
	for (const flag of flags) {
		shape[flag.key] = described(flag);
		const positive = positiveKey(flag);
		if (positive !== null)
			shape[positive] ??= z
				.boolean()
				.optional()
				.meta({ description: `false does what --${flag.key} does` });
	}
	return shape;
};

/** Flags that settings may hold for every command: all common ones but the name of the settings file itself. */
export const commonFlags = (program: Command): readonly Flag[] =>
	flagsOf(program).filter(({ key }) => key !== "config");

/** The flags of all commands: at the top level one holds for every command that has it and takes its value. */
const sharedShape = (program: Command): Record<string, z.ZodType> => {
	const byKey = new Map<string, Map<string, Flag>>();
	for (const flag of program.commands.flatMap(flagsOf)) {
		const kinds = byKey.get(flag.key) ?? new Map<string, Flag>();
		kinds.set(JSON.stringify([flag.kind, flag.option.argChoices]), flag);
		byKey.set(flag.key, kinds);
	}
	const shape: Record<string, z.ZodType> = {};
	for (const [key, kinds] of byKey) {
		const flags = [...kinds.values()];
		const [only] = flags;
		if (flags.length === 1 && only !== undefined) Object.assign(shape, shapeOf([only]));
		else
			shape[key] = z
				.union(flags.map(valueSchema))
				.optional()
				.meta({ description: `--${key} of every command that has it and takes this value` });
	}
	return shape;
};

/** Whether the value is of the kind that this flag takes: of the same name, commands may have flags of different kinds. */
export const takes = (flag: Flag, value: unknown): boolean => valueSchema(flag).safeParse(value).success;

/**
 * What a settings file may hold, made from the program's own flags: flags at the top level (for every command that has
 * them), a section for each command (which may set common flags for that command alone), and the due policy.
 */
export const settingsSchema = (program: Command): z.ZodType<Readonly<Record<string, unknown>>> => {
	const common = shapeOf(commonFlags(program));
	const sections: Record<string, z.ZodType> = {};
	for (const command of program.commands)
		sections[command.name()] = z
			.strictObject({ ...common, ...shapeOf(flagsOf(command)) })
			.optional()
			.meta({ description: `flags of \`stillup ${command.name()}\`` });
	return z
		.strictObject({
			...sharedShape(program),
			...common,
			...sections,
			due: dueSettings.optional(),
			controls: controlSettings.optional(),
			$schema: z.string().optional(),
		})
		.meta({ title: "stillup settings", description: "stillup.config.yaml or stillup.config.json" });
};

/** The JSON Schema (2020-12) of a settings file, for editors and for the package. */
export const settingsJsonSchema = (program: Command): object =>
	z.toJSONSchema(settingsSchema(program), { io: "input" });
