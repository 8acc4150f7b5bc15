import { UserError } from "../../domain/user-error.ts";

/** The encodings that are told by a list's bytes, by their WHATWG names. */
const DETECTED = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1251", "macintosh"] as const;

/** Those that only `--encoding` names: by a few letters they cannot be told from the ones above. */
const NAMED_ONLY = [
	"windows-1250",
	"windows-1253",
	"windows-1254",
	"windows-1255",
	"windows-1256",
	"iso-8859-2",
	"iso-8859-15",
	"koi8-r",
	"koi8-u",
	"shift_jis",
	"gb18030",
	"big5",
	"euc-kr",
] as const;

/** The encodings that a list may have. */
export const ENCODINGS = [...DETECTED, ...NAMED_ONLY] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Other names that people and programs use for them, without spaces, hyphens and underscores. */
const OTHER_NAMES: ReadonlyMap<string, Encoding> = new Map([
	["ansi", "windows-1252"],
	["ascii", "utf-8"],
	["gb2312", "gb18030"],
	["gbk", "gb18030"],
	["iso88591", "windows-1252"],
	["latin1", "windows-1252"],
	["latin2", "iso-8859-2"],
	["latin9", "iso-8859-15"],
	["mac", "macintosh"],
	["macroman", "macintosh"],
	["ucs2", "utf-16le"],
	["unicode", "utf-16le"],
	["usascii", "utf-8"],
	["utf16", "utf-16le"],
	["utf8bom", "utf-8"],
	["utf8sig", "utf-8"],
	["sjis", "shift_jis"],
] as const);

const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");

/**
 * The encoding that a user named (`--encoding`), in any usual spelling.
 * @throws UserError for a name that is not known
 */
export const encodingNamed = (name: string): Encoding => {
	const plain = plainName(name).replace(/^(?:cp|win)(?=125\d$)/, "windows");
	const found = ENCODINGS.find((encoding) => plainName(encoding) === plain) ?? OTHER_NAMES.get(plain);
	if (found === undefined) {
		throw new UserError(`--encoding ${name} is not known.`, `Use one of: ${ENCODINGS.join(", ")}.`);
	}
	return found;
};
