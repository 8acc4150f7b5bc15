const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u02bc\u00b4\u2032\u0060]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const SPACES = /[\s\u00a0]+/g;
const ASCII = /^[\x20-\x7e]*$/;
/** Many rules look at one title: the last texts are remembered. */
const MOST_REMEMBERED = 64;
const remembered = new Map();
const fold = (text) => {
    const lower = text.toLowerCase();
    const straight = ASCII.test(lower)
        ? lower.replaceAll("`", "'")
        : lower
            .normalize("NFC")
            .replace(INVISIBLE, "")
            .replace(SINGLE_QUOTES, "'")
            .replace(DOUBLE_QUOTES, '"')
            .replaceAll("\u2026", "...");
    return straight.replace(SPACES, " ").trim();
};
/**
 * The text as rules compare it (platforms.md section 1 rule 10): lower case, straight quotes, single spaces, composed
 * characters, nothing invisible. Character references are decoded before, when the page is read.
 */
export const foldText = (text) => {
    const known = remembered.get(text);
    if (known !== undefined)
        return known;
    const folded = fold(text);
    if (remembered.size >= MOST_REMEMBERED)
        remembered.clear();
    remembered.set(text, folded);
    return folded;
};
