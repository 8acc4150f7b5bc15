import type { Command } from "commander";
import type { Environment } from "../environment.ts";
import type { CheckedSettings } from "./check-settings.ts";
import { flagsOf } from "./flag.ts";
import { resolveFlag } from "./resolve-flag.ts";
import { findSettingsFile, readSettingsFile } from "./settings-file.ts";

/** The settings file in force, checked; null where there is none. Throws UserError. */
export const loadSettings = async (
	program: Command,
	{ workingFolder, variables }: Environment,
): Promise<CheckedSettings | null> => {
	const given: unknown = program.getOptionValue("config");
	const variable = variables.STILLUP_CONFIG === "" ? undefined : variables.STILLUP_CONFIG;
	const path = findSettingsFile(workingFolder, typeof given === "string" ? given : variable);
	if (path === null) return null;
	// Loaded only where there is a file: zod and yaml take longer to start than many commands do.
	const { checkSettings } = await import("./check-settings.ts");
	return checkSettings(program, await readSettingsFile(workingFolder, path));
};

/**
 * Gives the command every flag that the environment or the settings file sets and the command line does not. Commander
 * hands its actions the same object that is filled here.
 */
export const applySettings = async (command: Command, environment: Environment): Promise<CheckedSettings | null> => {
	const program = command.parent ?? command;
	const settings = await loadSettings(program, environment);
	for (const holder of new Set([program, command]))
		for (const flag of flagsOf(holder)) {
			const attribute = flag.option.attributeName();
			if (holder.getOptionValueSource(attribute) === "cli") continue;
			const resolved = resolveFlag(flag, command, environment.variables, settings);
			if (resolved === null) continue;
			holder.setOptionValueWithSource(
				attribute,
				resolved.value,
				resolved.source.kind === "environment" ? "env" : "config",
			);
		}
	return settings;
};
