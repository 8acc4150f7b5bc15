// Byte sequences in a page. Those of the common rules are looked for in every page, so only near its start and all at once;
// those of a pack in the whole body of that platform's pages.

/** Challenge and parking pages are small: their marks stand within this many bytes. */
const COMMON_REACH = 65_536;

export type TokenFinder = {
	/** The common sequences that the content holds near its start, each once, in the order of their first places. */
	find(bytes: Buffer): string[];
};

export const NO_TOKENS: TokenFinder = { find: () => [] };

/** Two bytes as one number. */
const pairAt = (bytes: Uint8Array, at: number): number => ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
const PAIRS = 65_536;

const standsAt = (bytes: Uint8Array, start: number, sequence: Uint8Array): boolean => {
	for (let at = 0; at < sequence.length; at += 1) if (bytes[start + at] !== sequence[at]) return false;
	return true;
};

/**
 * Makes a finder for sequences of at least two bytes; case counts. Wu and Manber 1994: the pair of bytes at the end of a
 * window as long as the shortest sequence tells how far the window may move without missing one.
 */
export const createTokenFinder = (tokens: readonly string[]): TokenFinder => {
	if (tokens.length === 0) return NO_TOKENS;
	const patterns = tokens.map((token) => ({ token, bytes: Buffer.from(token) }));
	const window = Math.min(...patterns.map(({ bytes }) => bytes.length));
	const shifts = new Uint8Array(PAIRS).fill(Math.min(window - 1, 255));
	const endings = new Map<number, (typeof patterns)[number][]>();
	for (const pattern of patterns) {
		for (let at = 1; at < window; at += 1) {
			const pair = pairAt(pattern.bytes, at);
			shifts[pair] = Math.min(shifts[pair] ?? 0, window - 1 - at);
		}
		const last = pairAt(pattern.bytes, window - 1);
		endings.set(last, [...(endings.get(last) ?? []), pattern]);
	}
	/** Adds the sequences that begin with the window ending at `at`; returns where the next window ends. */
	const moveOn = (bytes: Buffer, at: number, found: string[]): number => {
		const pair = pairAt(bytes, at);
		const shift = shifts[pair] ?? 1;
		if (shift > 0) return at + shift;
		for (const pattern of endings.get(pair) ?? []) {
			if (standsAt(bytes, at - window + 1, pattern.bytes) && !found.includes(pattern.token)) found.push(pattern.token);
		}
		return at + 1;
	};
	return {
		find: (bytes) => {
			const found: string[] = [];
			const foundLate: string[] = [];
			const reach = Math.min(bytes.length, COMMON_REACH);
			const middle = Math.max(reach >> 1, window - 1);
			let early = window - 1;
			let late = middle;
			// A move waits for the bytes it leads to: two windows, one in each half, wait together.
			while (early < middle && late < reach) {
				early = moveOn(bytes, early, found);
				late = moveOn(bytes, late, foundLate);
			}
			while (early < middle) early = moveOn(bytes, early, found);
			while (late < reach) late = moveOn(bytes, late, foundLate);
			for (const token of foundLate) if (!found.includes(token)) found.push(token);
			return found;
		},
	};
};

/** The sequences that the content holds: the common ones and a pack's own, as the rules write them. */
export const heldTokens = (
	common: TokenFinder,
	bytes: Buffer,
	own: readonly string[],
	itemId: string | null,
): string[] => {
	const held = common.find(bytes);
	for (const token of own) {
		const isAboutItem = token.includes("{id}");
		if (isAboutItem && itemId === null) continue;
		if (bytes.includes(isAboutItem ? token.replaceAll("{id}", itemId ?? "") : token) && !held.includes(token)) {
			held.push(token);
		}
	}
	return held;
};
