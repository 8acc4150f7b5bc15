/** The known word that the given one was probably meant to be; null when none is near. Case and `_` for `-` do not count. */
export declare const nearestWord: (given: string, known: readonly string[]) => string | null;
