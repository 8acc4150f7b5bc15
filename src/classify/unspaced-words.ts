// Words of languages that put no spaces between them (Unicode UAX 29 section 4: Chinese, Japanese, Thai, Lao, Khmer, Burmese):
// told by their letters, as bytes of UTF-8, or a long article would count as a handful of words.

/** Bytes that follow the first of a character of three (RFC 3629 section 3). */
const isFollowing = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Hundredths of a word that a character stands for; the tests check them against the segmentation by ICU's dictionaries. */
const IDEOGRAPH = 60;
const KANA = 50;
const SOUTH_EAST_ASIAN = 25;

/** By the first two bytes of a character of three; 0 for what is parted by spaces, and for signs. */
const hundredthsOf = (first: number, second: number): number => {
	// U+3040 to U+30FF; what stands before them are signs.
	if (first === 0xe3 && second >= 0x81 && second <= 0x83) return KANA;
	// U+3400 to U+9FFF.
	if ((first === 0xe3 && second >= 0x90) || (first >= 0xe4 && first <= 0xe9)) return IDEOGRAPH;
	// Thai and Lao, U+0E00 to U+0EFF; Burmese, U+1000 to U+109F; Khmer, U+1780 to U+17FF.
	if (first === 0xe0 && second >= 0xb8 && second <= 0xbb) return SOUTH_EAST_ASIAN;
	return first === 0xe1 && (second <= 0x82 || second === 0x9e || second === 0x9f) ? SOUTH_EAST_ASIAN : 0;
};

/** About how many words of such languages stand between `from` and `to`: of UTF-8; other charsets' letters are not told. */
export const unspacedWords = (bytes: Uint8Array, from: number, to: number): number => {
	let hundredths = 0;
	for (let at = from; at < to; at += 1) {
		const first = bytes[at] ?? 0;
		if (first < 0xe0 || first > 0xe9) continue;
		const second = bytes[at + 1];
		if (second === undefined || !isFollowing(second) || !isFollowing(bytes[at + 2])) continue;
		hundredths += hundredthsOf(first, second);
		at += 2;
	}
	return Math.floor(hundredths / 100);
};
