import { UserError } from "../../domain/user-error.js";
/** The encodings that a list may have, by their WHATWG names. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1251", "macintosh"];
/** Other names that people and programs use for them, without spaces, hyphens and underscores. */
const OTHER_NAMES = new Map([
    ["ansi", "windows-1252"],
    ["ascii", "utf-8"],
    ["cp1251", "windows-1251"],
    ["cp1252", "windows-1252"],
    ["iso88591", "windows-1252"],
    ["iso885915", "windows-1252"],
    ["latin1", "windows-1252"],
    ["latin9", "windows-1252"],
    ["mac", "macintosh"],
    ["macroman", "macintosh"],
    ["ucs2", "utf-16le"],
    ["unicode", "utf-16le"],
    ["usascii", "utf-8"],
    ["utf16", "utf-16le"],
    ["utf8bom", "utf-8"],
    ["utf8sig", "utf-8"],
    ["win1251", "windows-1251"],
    ["win1252", "windows-1252"],
]);
/**
 * The encoding that a user named (`--encoding`), in any usual spelling.
 * @throws UserError for a name that is not known
 */
export const encodingNamed = (name) => {
    const plain = name.toLowerCase().replace(/[\s_-]/g, "");
    const found = ENCODINGS.find((encoding) => encoding.replace("-", "") === plain) ?? OTHER_NAMES.get(plain);
    if (found === undefined) {
        throw new UserError(`--encoding ${name} is not known.`, `Use one of: ${ENCODINGS.join(", ")}.`);
    }
    return found;
};
