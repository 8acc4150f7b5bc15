/**
 * The text as rules compare it (platforms.md section 1 rule 10): lower case, straight quotes, single spaces, composed
 * characters, nothing invisible. Character references are decoded before, when the page is read.
 */
export declare const foldText: (text: string) => string;
