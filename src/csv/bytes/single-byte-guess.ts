import iconv from "iconv-lite";
import type { Encoding } from "./encoding.ts";

// Which code page wrote these bytes? Every byte is a letter in some code page, so plausibility decides: letters inside
// words should be letters, of one script, in one case, and frequent ones of the languages that the code page serves.

type Candidate = Extract<Encoding, "windows-1252" | "windows-1251" | "macintosh">;

/** The order settles ties: Excel's "CSV" in Western Europe and the Americas is the commonest by far. */
const CANDIDATES: readonly Candidate[] = ["windows-1252", "windows-1251", "macintosh"];

/** Non-ASCII letters and marks that Western lists are full of; capitals and rare letters earn less. */
const FREQUENT_LATIN = /[éèêëáàâäãåçñóòôöõøúùûüíìîïßæœ’‘“”«»–—…€°·§¿¡ºª]/;
const FREQUENT_CYRILLIC = /[оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёієїґ№]/;
const LETTER = /\p{L}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

const FREQUENT = 3;
const OTHER_LETTER = 1;
const OTHER_SIGN = -1;
const SIGN_INSIDE_WORD = -4;
const MIXED_SCRIPTS = -4;
const CAPITAL_AFTER_SMALL = -3;
const UNDEFINED = -20;

const isCyrillic = (letter: string): boolean => CYRILLIC.test(letter);

const isForeignSign = (char: string): boolean => char > "\u007f" && !LETTER.test(char);
const isForeignCapital = (char: string): boolean => char > "\u007f" && UPPER.test(char);

/** How well `char` stands between its neighbours. */
const plausibility = (before: string, char: string, after: string): number => {
	if (char === "\ufffd" || (char >= "\u0080" && char <= "\u009f")) return UNDEFINED;
	const besideLetters = LETTER.test(before) && LETTER.test(after);
	if (!LETTER.test(char)) {
		const isApostrophe = char === "’";
		if (besideLetters && !isApostrophe) return SIGN_INSIDE_WORD;
		// Words in capitals of another code page read as runs of signs.
		if (isForeignSign(before) || isForeignSign(after)) return OTHER_SIGN;
		return FREQUENT_LATIN.test(char) || FREQUENT_CYRILLIC.test(char) ? FREQUENT : OTHER_SIGN;
	}
	const neighbour = LETTER.test(before) ? before : LETTER.test(after) ? after : null;
	if (neighbour !== null && isCyrillic(neighbour) !== isCyrillic(char)) return MIXED_SCRIPTS;
	if (LOWER.test(before) && UPPER.test(char)) return CAPITAL_AFTER_SMALL;
	// `ÄÀÒÀ`: Latin capitals with accents hardly ever stand side by side, Cyrillic ones do.
	if (!isCyrillic(char) && UPPER.test(char) && (isForeignCapital(before) || isForeignCapital(after))) return 0;
	return FREQUENT_LATIN.test(char) || FREQUENT_CYRILLIC.test(char) ? FREQUENT : OTHER_LETTER;
};

const score = (sample: Uint8Array, candidate: Candidate): number => {
	const text = iconv.decode(Buffer.from(sample), candidate);
	let sum = 0;
	for (let index = 0; index < text.length; index++) {
		if (text.charCodeAt(index) < 0x80) continue;
		sum += plausibility(text[index - 1] ?? " ", text[index] ?? " ", text[index + 1] ?? " ");
	}
	return sum;
};

/** The likeliest code page of text that is not UTF-8, judged on a sample of it. */
export const guessSingleByte = (sample: Uint8Array): Candidate =>
	CANDIDATES.map((candidate) => ({ candidate, points: score(sample, candidate) })).reduce((best, next) =>
		next.points > best.points ? next : best,
	).candidate;
