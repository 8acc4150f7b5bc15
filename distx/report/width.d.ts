/** Terminal columns that a text takes. */
export declare const columnsOf: (text: string) => number;
/** What a terminal draws as one: letters with their marks, emoji with their joiners. */
export declare const lettersOf: (text: string) => string[];
/** The text, cut to so many columns with an ellipsis where it is longer. */
export declare const shortened: (text: string, columns: number) => string;
