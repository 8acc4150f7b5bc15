/** Draws numbers from [0, 1), the same for the same seed and name on every machine. */
export type Chance = () => number;
/** A stream of draws for one thing alone, so that asking about others first changes nothing. */
export declare const chanceOf: (seed: number, name: string) => Chance;
/** A draw from the standard normal distribution (Box and Muller 1958). */
export declare const normalDraw: (chance: Chance) => number;
