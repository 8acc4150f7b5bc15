import type { AddCommand } from "../command.ts";
import { addCheck } from "./check.ts";
import { addExport } from "./export.ts";
import { addImport } from "./import.ts";
import { addList } from "./list.ts";
import { addShow } from "./show.ts";
import { addSweep } from "./sweep.ts";

/** The commands in the order that help lists them. */
export const COMMANDS: readonly AddCommand[] = [addImport, addSweep, addCheck, addList, addShow, addExport];
