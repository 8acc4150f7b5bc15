/** JSON with the same characters as escapes, so that what is printed cannot deceive and what is read is the same. */
export declare const visibleJson: (json: string) => string;
/** Shows each character that could deceive a reader or a terminal as an escape, `\u{202e}`; one line comes out. */
export declare const visible: (text: string) => string;
