// Analysts write malicious URLs so that nobody clicks them: hxxps://evil[.]example. Forms seen in URLhaus, MISP and
// CyberChef's "Defang URL".

const LOOKS_DEFANGED = /^h(?:xx|\*\*|xt|tx)ps?\W|\[(?:\.|:|\/|dot|@|\/\/|:\/\/)|[({](?:\.|dot)[)}]|\\\./i;
const SCHEME = /^h(?:xx|tt|\*\*|xt|tx)p(s?)\s*(?:\[:\/\/\]|\[:\]\/\/|:\[\/\/\]|\[:\]\[\/\/\]|:\/\/|\[:\/\/|:)/i;
const DOT = /[ \t]?(?:\[\s*(?:\.|dot)\s*\]|\(\s*(?:\.|dot)\s*\)|\{\s*(?:\.|dot)\s*\}|\\\.)[ \t]?/gi;
/** One bracket of the two: `evil[.example`. In a path it may belong there. */
const HOST = /^(?:https?:\/\/)?[^/?#\s]*/i;
const HALF_DOT = /\[\.|\.\]/g;
const COLON = /\[:\]/g;
const SLASH = /\[\/\]/g;
const MARK = /\[([?=&#@])\]/g;

/** The text with defanged scheme, dots, colons and slashes put right; the same string where nothing was defanged. */
export const refang = (text: string): string => {
	if (!LOOKS_DEFANGED.test(text)) return text;
	return text
		.replace(SCHEME, (_, secure: string) => `http${secure.toLowerCase()}://`)
		.replace(DOT, ".")
		.replace(COLON, ":")
		.replace(SLASH, "/")
		.replace(MARK, "$1")
		.replace(HOST, (host) => host.replace(HALF_DOT, "."));
};
