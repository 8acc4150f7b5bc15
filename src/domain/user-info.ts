// The user names and passwords of addresses (RFC 3986 section 3.2.1) are never stored or printed, also where an address is
// written as only a browser reads it, defanged, mistyped, or carried by another one. Lengths are bounded where a pattern would
// else go over a hostile text once for each of its words.

/** `@` as browsers read it in an address: UTS 46 maps the full-width forms to it. */
const AT = "(?:[@\\uff20\\ufe6b]|%40)";
/** `//`, also as `\\` and defanged. */
const SLASHES = "\\[://\\]|(?<![/\\\\])[/\\\\]{2,}";
/** A web scheme with fewer slashes. */
const SCHEME = "(?<![a-z*])h(?:tt|xx|\\*\\*|xt|tx)ps?(?::|\\[:\\])[/\\\\]?(?![/\\\\])";
const HOST = "(?=[^\\s/?#@]|$)";
/** A port, or the slashes behind another scheme, is no password. */
const PASSWORD = `:(?!\\d{0,5}(?:[/?# ]|$)|\\d{1,5}["'<>]|[/\\\\]{2})`;
/** `Mail:anna@ngo.example` tells an address of another kind. */
const NO_LABEL = "(?!(?:e-?mails?|mails?|mailto|contact|kontakt|from|to|cc|by|via|reporter):)";
/** What lists and Markdown put before an address. */
const MARKS = "[\\s\"'`<([{*_>•·–—+-]*(?:\\d{1,4}[.)]\\s+)?";

/** `//name:password@host`, `//name@host`. Quotes and angle brackets end an address that other text follows. */
const IN_URLS = new RegExp(`(${SLASHES})[^\\s/\\\\?#"'<>]*${AT}${HOST}`, "gi");
/** `https:name:password@host`. */
const UNDER_SCHEME = new RegExp(`(${SCHEME})[^\\s/\\\\?#"'<>]{0,300}${AT}${HOST}`, "gi");
/** `//name:pass/word@host`: a password of any signs, as people paste it. */
const ODD_PASSWORD = new RegExp(
	`(${SLASHES}|${SCHEME})[^\\s/\\\\?#@:[\\]]{0,100}${PASSWORD}[^\\s@\\uff20]{0,300}${AT}(?:[^\\s/?#@]{0,100}@)?${HOST}`,
	"gi",
);
/** `%2F%2Fname%3Apassword%40host` in the query of a redirector, escaped once or more often. */
const ESCAPED =
	/(%(?:25)*2f%(?:25)*2f)(?:(?!%(?:25)*(?:2f|3f|23|5c))[^\s/?#&"'<>]){0,300}(?:@|%(?:25)*40)(?=[^\s/?#&@])/gi;
/** `name:password@host/` in the middle of a text. */
const BARE = new RegExp(
	`(^|[\\s"'<>(\\[])${NO_LABEL}[^\\s/?#"'<>@:()[\\]]{1,100}:[^\\s/?#"'<>@]{1,300}@(?=[^\\s/?#@]{1,253}\\.[^\\s/?#@]{1,63}[/\\\\])`,
	"gi",
);
/** At the start of a bare address: with a password, or before a host with a path. Anything else is an e-mail address or a handle. */
const AT_START = new RegExp(
	`^(${MARKS})${NO_LABEL}(?:[^\\s/?#"'<>@:]+:[^\\s/?#"'<>]*@(?=[^\\s/?#@]+)|[^\\s/?#"'<>@]+@(?=[^\\s/?#@]+/))`,
	"i",
);
/** White space in the password of an address with which a text begins. */
const SPACED = new RegExp(
	`^(${MARKS}[a-z*+.-]*(?::|\\[:\\])?//)[^\\s/?#@:[]{0,100}${PASSWORD}[^@]{0,300}@${HOST}`,
	"i",
);

/** Nearly all texts are through with this. */
const mayHold = (text: string): boolean =>
	text.includes("@") || text.includes("%40") || text.includes("%2540") || text.includes("\uff20");

/** The text without the user names and passwords of the addresses in it, `mark` in their place; e-mail addresses stay. */
export const withoutUserInfoInUrls = (text: string, mark = ""): string =>
	mayHold(text)
		? [IN_URLS, UNDER_SCHEME, ODD_PASSWORD, ESCAPED, BARE, SPACED].reduce(
				(kept, rule) => kept.replace(rule, `$1${mark}`),
				text,
			)
		: text;

/** The same for a text that is an address, perhaps without a scheme, for messages and rejected rows. */
export const withoutUserInfo = (text: string, mark = ""): string => {
	if (!mayHold(text)) return text;
	const kept = withoutUserInfoInUrls(text, mark);
	// A mark reads like a user name.
	return mark !== "" && kept !== text ? kept : kept.replace(AT_START, `$1${mark}`);
};
