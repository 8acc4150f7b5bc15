import type { Command, Option } from "commander";
/** What a flag takes: nothing (`switch`, or `negation` for `--no-x`), one of some words, one value, or several. */
export type FlagKind = "switch" | "negation" | "choice" | "value" | "list";
/** A command's flag as settings name it: `per-host`, `no-controls`. */
export type Flag = {
    readonly key: string;
    readonly kind: FlagKind;
    readonly option: Option;
};
/** The flags of a command itself, without the common ones. */
export declare const flagsOf: (command: Command) => readonly Flag[];
/** True where each value is handed to the parser by itself, with what was gathered before. */
export declare const gathers: ({ option }: Flag) => boolean;
/** `STILLUP_PER_HOST` for `per-host`. */
export declare const variableOf: (flag: Flag) => string;
/** `color` for `no-color`, so that both ways to write it are understood; null for other flags. */
export declare const positiveKey: ({ kind, key }: Flag) => string | null;
