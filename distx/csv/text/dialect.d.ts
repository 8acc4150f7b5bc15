export declare const DELIMITERS: readonly [",", ";", "\t", "|"];
export type Delimiter = (typeof DELIMITERS)[number];
/** How a text list is written down: what splits it into lines and cells. */
export type Dialect = {
    /** Null where every line is one value (a bare list of URLs). */
    readonly delimiter: Delimiter | null;
    /** "\n" also stands for "\r\n"; "\r" is the line end of old Macs. */
    readonly lineEnd: "\n" | "\r";
    /** Whether lines that start with "#" are remarks. */
    readonly hasRemarks: boolean;
};
/** The delimiter in words, for people: `semicolon`. */
export declare const DELIMITER_NAMES: Readonly<Record<Delimiter, string>>;
