import type { Command, Option } from "commander";
import { UserError } from "../domain/user-error.ts";
import { repeated } from "./option-values.ts";
import { flagsOf } from "./settings/flag.ts";

/** Where saying nothing is an answer, too. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(["vantage", "note", "reason"]);

const isBlank = (value: unknown): boolean =>
	typeof value === "string" ? value.trim() === "" : Array.isArray(value) && value.some(isBlank);

/** Other parsers say themselves what they take, and what they make of it may look empty: a tab as delimiter. */
const isText = ({ parseArg }: Option): boolean => parseArg === undefined || parseArg === repeated;

/**
 * A flag whose value is empty is a script's variable that nobody set: refused, because SQLite takes an empty name for a
 * database that is thrown away, and a folder's path completes it to the folder itself. Throws UserError.
 */
export const refuseEmpty = (command: Command): void => {
	for (const holder of new Set([command.parent ?? command, command]))
		for (const { key, option } of flagsOf(holder))
			if (isText(option) && !MAY_BE_EMPTY.has(key) && isBlank(holder.getOptionValue(option.attributeName())))
				throw new UserError(`--${key} is empty`, "give it a value, or leave the flag out");
};
