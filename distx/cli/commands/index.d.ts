import type { AddCommand } from "../command.ts";
/** The commands in the order that help lists them. */
export declare const COMMANDS: readonly AddCommand[];
