import type { AddCommand } from "../command.ts";
import { addConfig } from "./config.ts";
import { addExport } from "./export.ts";
import { addImport } from "./import.ts";
import { addList } from "./list.ts";
import { addShow } from "./show.ts";

/** The commands in the order that help lists them. */
export const COMMANDS: readonly AddCommand[] = [addImport, addList, addShow, addExport, addConfig];
