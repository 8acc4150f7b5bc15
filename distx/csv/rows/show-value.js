import { shortened } from "../../domain/printable.js";
import { withoutUserInfo } from "../../domain/user-info.js";
/** Characters of a value that a message shows. */
const SHOWN_CHARS = 200;
/** More than this of a value is never looked at to show it. */
const LONGEST_LOOKED_AT = 8192;
/** A value of a list as it may be shown: on one line, cut short, without user info and without control characters. */
export const showValue = (text, width = SHOWN_CHARS) => shortened(withoutUserInfo(text.slice(0, LONGEST_LOOKED_AT)), width);
