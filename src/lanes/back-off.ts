/** A number from [0, 1), evenly. */
export type Random = () => number;

/** Exponential back-off with full jitter: from [0, min(cap, base × 2^tries)] ms. */
export const fullJitter = (tries: number, baseMs: number, capMs: number, random: Random): number =>
	random() * Math.min(capMs, baseMs * 2 ** Math.min(tries, 30));

/** The same, but at least half of the ceiling: for a host that asked us to slow down. */
export const equalJitter = (tries: number, baseMs: number, capMs: number, random: Random): number =>
	Math.min(capMs, baseMs * 2 ** Math.min(tries, 30)) * (0.5 + random() / 2);
