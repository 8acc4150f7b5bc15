// Byte sequences in a page. Those of the common rules are looked for in every page, so only near its start and all at once;
// those of a pack in the whole body of that platform's pages.

/** Challenge and parking pages are small: their marks stand within this many bytes. */
const COMMON_REACH = 65_536;

export type TokenFinder = {
	/** The common sequences that the content holds near its start, each once. */
	find(bytes: Buffer): readonly string[];
};

const escapeForRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Makes a finder for sequences of ASCII characters; case counts. */
export const createTokenFinder = (tokens: readonly string[]): TokenFinder => {
	if (tokens.length === 0) return { find: () => [] };
	const pattern = new RegExp(tokens.map(escapeForRegExp).join("|"), "g");
	return {
		find: (bytes) => {
			const text = bytes.toString("latin1", 0, Math.min(bytes.length, COMMON_REACH));
			pattern.lastIndex = 0;
			const found = new Set<string>();
			for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.add(match[0]);
			return [...found];
		},
	};
};

/** The sequences that the content holds: the common ones and a pack's own, as the rules write them. */
export const heldTokens = (
	common: TokenFinder,
	bytes: Buffer,
	own: readonly string[],
	itemId: string | null,
): readonly string[] => [
	...common.find(bytes),
	...own.filter((token) => {
		if (!token.includes("{id}")) return bytes.includes(token);
		return itemId !== null && bytes.includes(token.replaceAll("{id}", itemId));
	}),
];
