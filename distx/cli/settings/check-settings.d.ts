import type { Command } from "commander";
import type { SettingsFile } from "./settings-file.ts";
/** A settings file whose keys and kinds of value are right; the values are still as they were written. */
export type CheckedSettings = {
    readonly file: SettingsFile;
    readonly content: Readonly<Record<string, unknown>>;
};
/** Throws UserError that names every problem with file, line and column. */
export declare const checkSettings: (program: Command, file: SettingsFile) => CheckedSettings;
