import { seededRandom } from "../stats/random.ts";

/** Draws numbers from [0, 1), the same for the same seed and name on every machine. */
export type Chance = () => number;

const FINENESS = 2 ** 32;

/** FNV-1a, 32 bits: a name's own number. */
const numberOf = (name: string): number => {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
};

/** A stream of draws for one thing alone, so that asking about others first changes nothing. */
export const chanceOf = (seed: number, name: string): Chance => {
	const random = seededRandom(seed * 2 ** 20 + (numberOf(name) % 2 ** 20));
	return () => random(FINENESS) / FINENESS;
};

/** A draw from the standard normal distribution (Box and Muller 1958). */
export const normalDraw = (chance: Chance): number =>
	Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
