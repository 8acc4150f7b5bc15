import stringWidth from "string-width";

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Terminal columns that a text takes. */
export const columnsOf = (text: string): number => (PRINTABLE_ASCII.test(text) ? text.length : stringWidth(text));

/** What a terminal draws as one: letters with their marks, emoji with their joiners. */
export const lettersOf = (text: string): string[] =>
	PRINTABLE_ASCII.test(text) ? [...text] : Array.from(graphemes.segment(text), ({ segment }) => segment);
