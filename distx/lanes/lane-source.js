/** How many targets a lane draws at a time: a spaced lane needs few in hand, and there may be thousands of such lanes. */
export const drawSize = (spacingMs) => (spacingMs === 0 ? 32 : spacingMs < 500 ? 8 : 4);
