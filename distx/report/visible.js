// Text from lists, pages and servers is hostile: it may move the cursor, hide itself or turn the reading direction.
/**
 * Control characters, line and paragraph separators, bidi and other invisible format controls, tag characters, lone
 * surrogates and noncharacters (which XML forbids). Joiners (U+200C, U+200D) stay: Persian, Indic scripts and emoji are written with them.
 */
const UNSAFE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const escaped = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
/** JSON with the same characters as escapes, so that what is printed cannot deceive and what is read is the same. */
export const visibleJson = (json) => json.replace(UNSAFE, (character) => character === "\n"
    ? character
    : [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
        .join(""));
/** Shows each character that could deceive a reader or a terminal as an escape, `\u{202e}`; one line comes out. */
export const visible = (text) => text.replace(UNSAFE, escaped);
