// Titles and URLs come from hostile pages: control and bidi characters could rewrite a terminal or a line of text.
/** Cc (C0, DEL, C1), bidi controls, line separators, zero-width and tag characters. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** The text with control and bidi characters made visible (`\u{202e}`), on one line. */
export const printable = (text) => text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
/** `printable`, cut to `width` characters with an ellipsis. */
export const shortened = (text, width) => {
    const shown = printable(text);
    return shown.length <= width ? shown : `${shown.slice(0, Math.max(0, width - 1))}…`;
};
