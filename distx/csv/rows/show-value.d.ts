/** A value of a list as it may be shown: on one line, cut short, without user info and without control characters. */
export declare const showValue: (text: string, width?: number) => string;
