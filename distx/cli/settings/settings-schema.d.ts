import type { Command } from "commander";
import { z } from "zod";
import { type Flag } from "./flag.ts";
/** Flags that settings may hold for every command: all common ones but the name of the settings file itself. */
export declare const commonFlags: (program: Command) => readonly Flag[];
/**
 * What a settings file may hold, made from the program's own flags: common flags at the top level, a section for each
 * command (which may set common flags for that command alone), and the due policy.
 */
export declare const settingsSchema: (program: Command) => z.ZodType<Readonly<Record<string, unknown>>>;
/** The JSON Schema (2020-12) of a settings file, for editors and for the package. */
export declare const settingsJsonSchema: (program: Command) => object;
