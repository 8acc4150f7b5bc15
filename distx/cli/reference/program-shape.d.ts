import type { Command } from "commander";
/** A flag as completions and the man page describe it. */
export type ShownFlag = {
    /** `--format` */
    readonly long: string;
    readonly short: string | null;
    /** `<format>` as help shows it; null for a switch. */
    readonly value: string | null;
    readonly description: string;
    readonly choices: readonly string[];
    /** True where the value is a file or a folder. */
    readonly takesFile: boolean;
};
export type ShownCommand = {
    readonly name: string;
    readonly usage: string;
    readonly summary: string;
    readonly description: string;
    readonly flags: readonly ShownFlag[];
    /** Words that the first operand may be; empty where it is free. */
    readonly operands: readonly string[];
    readonly takesFile: boolean;
};
export type ShownProgram = {
    readonly description: string;
    readonly version: string;
    readonly common: readonly ShownFlag[];
    readonly commands: readonly ShownCommand[];
};
/** Everything that completions and the man page say, read from the program itself. */
export declare const shapeOf: (program: Command) => ShownProgram;
