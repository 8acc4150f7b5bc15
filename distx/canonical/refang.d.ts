/** The text with defanged scheme, dots, colons and slashes put right; the same string where nothing was defanged. */
export declare const refang: (text: string) => string;
