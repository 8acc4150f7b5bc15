import type { AddCommand } from "../command.ts";
import { addConfig } from "./config.ts";
import { addExport } from "./export.ts";
import { addList } from "./list.ts";
import { addShow } from "./show.ts";

/** The commands in the order that help lists them. */
export const COMMANDS: readonly AddCommand[] = [addList, addShow, addExport, addConfig];
