import type { Assumption } from "./assumption.ts";
/** Takes off the punctuation of the sentence around a URL; a closing bracket stays where the URL opened it. */
export declare const withoutTrailingPunctuation: (text: string) => string;
/** The URL's own text out of a cell, and what was taken off to get it. */
export declare const cleanText: (raw: string) => {
    readonly text: string;
    readonly assumed: readonly Assumption[];
};
