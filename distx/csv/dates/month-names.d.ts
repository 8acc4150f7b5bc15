/** The month (1 to 12) that a word names; null for a word that names none, or could name two. */
export declare const monthNamed: (word: string) => number | null;
