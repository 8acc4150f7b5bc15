// Byte sequences in a page. Those of the common rules are looked for in every page, so only near its start and all at once;
// those of a pack in the whole body of that platform's pages.
/** Challenge and parking pages are small: their marks stand within this many bytes. */
const COMMON_REACH = 65_536;
export const NO_TOKENS = { find: () => [] };
/** Two bytes as one number. */
const pairAt = (bytes, at) => ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
const PAIRS = 65_536;
const standsAt = (bytes, start, sequence) => {
    for (let at = 0; at < sequence.length; at += 1)
        if (bytes[start + at] !== sequence[at])
            return false;
    return true;
};
/**
 * Makes a finder for sequences of at least two bytes; case counts. Wu and Manber 1994: the pair of bytes at the end of a
 * window as long as the shortest sequence tells how far the window may move without missing one.
 */
export const createTokenFinder = (tokens) => {
    if (tokens.length === 0)
        return NO_TOKENS;
    const patterns = tokens.map((token) => ({ token, bytes: Buffer.from(token) }));
    const window = Math.min(...patterns.map(({ bytes }) => bytes.length));
    const shifts = new Uint8Array(PAIRS).fill(Math.min(window - 1, 255));
    const endings = new Map();
    for (const pattern of patterns) {
        for (let at = 1; at < window; at += 1) {
            const pair = pairAt(pattern.bytes, at);
            shifts[pair] = Math.min(shifts[pair] ?? 0, window - 1 - at);
        }
        const last = pairAt(pattern.bytes, window - 1);
        endings.set(last, [...(endings.get(last) ?? []), pattern]);
    }
    return {
        find: (bytes) => {
            const found = [];
            const reach = Math.min(bytes.length, COMMON_REACH);
            for (let at = window - 1; at < reach;) {
                const pair = pairAt(bytes, at);
                const shift = shifts[pair] ?? 1;
                if (shift > 0) {
                    at += shift;
                    continue;
                }
                const start = at - window + 1;
                for (const pattern of endings.get(pair) ?? []) {
                    if (standsAt(bytes, start, pattern.bytes) && !found.includes(pattern.token))
                        found.push(pattern.token);
                }
                at += 1;
            }
            return found;
        },
    };
};
/** The sequences that the content holds: the common ones and a pack's own, as the rules write them. */
export const heldTokens = (common, bytes, own, itemId) => {
    const held = common.find(bytes);
    for (const token of own) {
        const isAboutItem = token.includes("{id}");
        if (isAboutItem && itemId === null)
            continue;
        if (bytes.includes(isAboutItem ? token.replaceAll("{id}", itemId ?? "") : token) && !held.includes(token)) {
            held.push(token);
        }
    }
    return held;
};
