import type { Command } from "commander";
import type { PlatformName } from "../domain/target.ts";
import type { Controls } from "../pipeline/controls.ts";
import type { DuePolicy } from "../schedule/due.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-codes.ts";
/** Options that every command has (contract.md section 2). */
export type CommonOptions = {
    readonly db: string;
    readonly json: boolean;
    readonly quiet: boolean;
    readonly verbose: boolean;
    readonly color: boolean;
};
/** What a command's action works with. */
export type CommandRun = {
    readonly environment: Environment;
    readonly common: CommonOptions;
    /** When targets are due again, as the settings say. */
    duePolicy(): Promise<DuePolicy>;
    /** The operator's own control pages, by platform. */
    ownControls(): Promise<ReadonlyMap<PlatformName, Controls>>;
    /** Writes data to stdout. */
    out(text: string): void;
    /** Writes progress or a note to stderr, unless --quiet. */
    say(text: string): void;
    /** Writes a problem to stderr, also with --quiet. */
    warn(text: string): void;
};
/** Adds one command to the program. Each file in commands/ exports one of these. */
export type AddCommand = (program: Command, environment: Environment, finish: (code: ExitCode) => void) => void;
/** Wraps an action so that it gets the common options and its exit code reaches `main`. */
export declare const action: <Arguments extends readonly unknown[]>(environment: Environment, finish: (code: ExitCode) => void, work: (run: CommandRun, ...args: Arguments) => Promise<ExitCode>) => (...given: [...Arguments, Command]) => Promise<void>;
