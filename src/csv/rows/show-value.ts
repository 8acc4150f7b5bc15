import { shortened } from "../../domain/printable.ts";
import { withoutUserInfo } from "../../domain/user-info.ts";

/** Characters of a value that a message shows. */
const SHOWN_CHARS = 200;
/** More than this of a value is never looked at to show it. */
const LONGEST_LOOKED_AT = 8192;

/** An address whose user info may go on behind what was looked at. */
const OPEN_AUTHORITY = /([/\\]{2})[^\s/\\?#]*$/;

/** A value of a list as it may be shown: on one line, cut short, without user info and without control characters. */
export const showValue = (text: string, width: number = SHOWN_CHARS): string =>
	shortened(
		withoutUserInfo(
			text.length > LONGEST_LOOKED_AT ? text.slice(0, LONGEST_LOOKED_AT).replace(OPEN_AUTHORITY, "$1") : text,
		),
		width,
	);
