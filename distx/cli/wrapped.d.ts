/** Text in lines of at most `width`; the first begins with `lead`, the others with as many spaces. Ends in a newline. */
export declare const wrapped: (text: string, width: number, lead: string) => string;
