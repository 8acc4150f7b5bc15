import { seededRandom } from "../stats/random.js";
const FINENESS = 2 ** 32;
/** FNV-1a, 32 bits: a name's own number. */
const numberOf = (name) => {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(name))
        hash = Math.imul(hash ^ byte, 0x01000193);
    return hash >>> 0;
};
/** A stream of draws for one thing alone, so that asking about others first changes nothing. */
export const chanceOf = (seed, name) => {
    const random = seededRandom(seed * 2 ** 20 + (numberOf(name) % 2 ** 20));
    return () => random(FINENESS) / FINENESS;
};
/** A draw from the standard normal distribution (Box and Muller 1958). */
export const normalDraw = (chance) => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
