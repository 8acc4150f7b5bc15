/** Exponential back-off with full jitter: from [0, min(cap, base × 2^tries)] ms. */
export const fullJitter = (tries, baseMs, capMs, random) => random() * Math.min(capMs, baseMs * 2 ** Math.min(tries, 30));
/** The same, but at least half of the ceiling: for a host that asked us to slow down. */
export const equalJitter = (tries, baseMs, capMs, random) => Math.min(capMs, baseMs * 2 ** Math.min(tries, 30)) * (0.5 + random() / 2);
