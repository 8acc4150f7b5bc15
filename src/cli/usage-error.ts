import { withoutUserInfo, withoutUserInfoInUrls } from "../domain/user-info.ts";

/** Where commander itself says what to do: allowed values, or the word that was probably meant. */
const INVALID = /^(?<what>.* is invalid(?: for argument '[^']*')?)\. (?<toDo>.+)$/s;
const MISSPELT = /^(?<what>.*?)\s*\((?<toDo>Did you mean .*\?)\)$/s;

/** What commander says about wrong use, put as every other error is: a line what is wrong, and a line what to do. */
export const usageError = (text: string, help: string): string => {
	const message = withoutUserInfoInUrls(text)
		.replace(/(?<=argument ')[^']+/g, (value) => withoutUserInfo(value))
		.replace(/^error: /, "")
		.trim();
	const { what = message, toDo = help } = (INVALID.exec(message) ?? MISSPELT.exec(message))?.groups ?? {};
	return `stillup: ${what}\n  ${toDo}\n`;
};
