import { Command } from "commander";
import type { Environment } from "./environment.ts";
import { type ExitCode } from "./exit-codes.ts";
/** Runs one command line. Never throws and never ends the process: the answer is the exit code. */
export declare const main: (argv: readonly string[], environment: Environment) => Promise<ExitCode>;
/** The commander program with every command; also what the README's help texts are compared with. */
export declare const createProgram: (environment: Environment, finish: (code: ExitCode) => void) => Command;
