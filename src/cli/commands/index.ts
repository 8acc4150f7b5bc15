import type { AddCommand } from "../command.ts";
import { addShow } from "./show.ts";

/** The commands in the order that help lists them. */
export const COMMANDS: readonly AddCommand[] = [addShow];
