const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u02b9\u02bc\u00b4\u2032\u0060\uff07]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
/** Soft hyphens, joiners, marks of direction, variation selectors (Unicode, DerivedCoreProperties). */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** The dotless i, and the i whose capital had a dot (Unicode, SpecialCasing): other languages' capitals have neither. */
const TURKISH_I = /ı|i\u0307/g;
const SPACES = /[\s\u00a0]+/g;
/** The space that a dropped tag left in "our <a>Terms of Service</a>." */
const SPACE_BEFORE_POINT = / (?=[.,;!?])/g;
const ASCII = /^[\x20-\x7e]*$/;

/** Many rules look at one title: the last texts are remembered. */
const MOST_REMEMBERED = 64;
const remembered = new Map<string, string>();

const fold = (text: string): string => {
	const lower = text.toLowerCase();
	const straight = ASCII.test(lower)
		? lower.replaceAll("`", "'")
		: lower
				.normalize("NFC")
				.replace(INVISIBLE, "")
				.replace(TURKISH_I, "i")
				.replace(SINGLE_QUOTES, "'")
				.replace(DOUBLE_QUOTES, '"')
				.replaceAll("\u2026", "...");
	return straight.replace(SPACES, " ").replace(SPACE_BEFORE_POINT, "").trim();
};

/**
 * The text as rules compare it (platforms.md section 1 rule 10): lower case, straight quotes, single spaces, composed
 * characters, nothing invisible, no space before a point or comma. Character references are decoded before, when the page is read.
 */
export const foldText = (text: string): string => {
	const known = remembered.get(text);
	if (known !== undefined) return known;
	const folded = fold(text);
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(text, folded);
	return folded;
};
