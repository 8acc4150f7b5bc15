import type { Command } from "commander";
import type { Environment } from "../environment.ts";
import type { CheckedSettings } from "./check-settings.ts";
/** The settings file in force, checked; null where there is none. Throws UserError. */
export declare const loadSettings: (program: Command, { workingFolder, variables }: Environment) => Promise<CheckedSettings | null>;
/**
 * Gives the command every flag that the environment or the settings file sets and the command line does not. Commander
 * hands its actions the same object that is filled here.
 */
export declare const applySettings: (command: Command, environment: Environment) => Promise<CheckedSettings | null>;
