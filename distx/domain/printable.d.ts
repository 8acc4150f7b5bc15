/** The text with control and bidi characters made visible (`\u{202e}`), on one line. */
export declare const printable: (text: string) => string;
/** `printable`, cut to `width` characters with an ellipsis. */
export declare const shortened: (text: string, width: number) => string;
