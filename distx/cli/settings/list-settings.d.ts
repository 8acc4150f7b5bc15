import type { Command } from "commander";
import type { CheckedSettings } from "./check-settings.ts";
import { type SettingSource } from "./resolve-flag.ts";
/** One setting as it is in force. */
export type ListedSetting = {
    /** Null for common flags. */
    readonly command: string | null;
    readonly flag: string;
    /** As it was written; null where nothing is set. */
    readonly value: string | null;
    readonly source: SettingSource;
};
/** Every setting of the program in the order of its help, common flags first. */
export declare const listSettings: (program: Command, current: Command, variables: Readonly<Record<string, string | undefined>>, settings: CheckedSettings | null) => readonly ListedSetting[];
/** Complaints about variables of the environment that look like a flag of stillup and are none. */
export declare const unknownVariables: (program: Command, variables: Readonly<Record<string, string | undefined>>) => readonly string[];
