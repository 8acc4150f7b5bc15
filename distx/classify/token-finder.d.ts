export type TokenFinder = {
    /** The common sequences that the content holds near its start, each once. */
    find(bytes: Buffer): string[];
};
export declare const NO_TOKENS: TokenFinder;
/**
 * Makes a finder for sequences of at least two bytes; case counts. Wu and Manber 1994: the pair of bytes at the end of a
 * window as long as the shortest sequence tells how far the window may move without missing one.
 */
export declare const createTokenFinder: (tokens: readonly string[]) => TokenFinder;
/** The sequences that the content holds: the common ones and a pack's own, as the rules write them. */
export declare const heldTokens: (common: TokenFinder, bytes: Buffer, own: readonly string[], itemId: string | null) => string[];
