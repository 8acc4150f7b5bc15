/** A number from [0, 1), evenly. */
export type Random = () => number;
/** Exponential back-off with full jitter: from [0, min(cap, base × 2^tries)] ms. */
export declare const fullJitter: (tries: number, baseMs: number, capMs: number, random: Random) => number;
/** The same, but at least half of the ceiling: for a host that asked us to slow down. */
export declare const equalJitter: (tries: number, baseMs: number, capMs: number, random: Random) => number;
