import stringWidth from "string-width";
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Terminal columns that a text takes. */
export const columnsOf = (text) => (PRINTABLE_ASCII.test(text) ? text.length : stringWidth(text));
/** What a terminal draws as one: letters with their marks, emoji with their joiners. */
export const lettersOf = (text) => PRINTABLE_ASCII.test(text) ? [...text] : Array.from(graphemes.segment(text), ({ segment }) => segment);
/** The text, cut to so many columns with an ellipsis where it is longer. */
export const shortened = (text, columns) => {
    if (columnsOf(text) <= columns)
        return text;
    let kept = "";
    let taken = 0;
    for (const letter of lettersOf(text)) {
        taken += columnsOf(letter);
        if (taken > columns - 1)
            break;
        kept += letter;
    }
    return `${kept}…`;
};
