/** Breaks text into lines of at most `width` columns, between words where it can. */
export declare const wrap: (text: string, width?: number) => string[];
