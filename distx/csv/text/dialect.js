export const DELIMITERS = [",", ";", "\t", "|"];
/** The delimiter in words, for people: `semicolon`. */
export const DELIMITER_NAMES = {
    ",": "comma",
    ";": "semicolon",
    "\t": "tab",
    "|": "pipe",
};
