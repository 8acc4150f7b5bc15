import type { Command } from "commander";
import type { CheckedSettings } from "./check-settings.ts";
import { type Flag } from "./flag.ts";
/** Where a setting came from. */
export type SettingSource = {
    readonly kind: "flag";
} | {
    readonly kind: "environment";
    readonly variable: string;
} | {
    readonly kind: "file";
    readonly where: string;
} | {
    readonly kind: "default";
};
/** A flag's value as its command sees it, as it was written, and where it was written. */
export type ResolvedFlag = {
    readonly value: unknown;
    readonly written: string | null;
    readonly source: SettingSource;
};
type Variables = Readonly<Record<string, string | undefined>>;
/** The environment wins over the file; null where neither sets the flag. `command` is the one whose section counts. */
export declare const resolveFlag: (flag: Flag, command: Command, variables: Variables, settings: CheckedSettings | null) => ResolvedFlag | null;
export {};
