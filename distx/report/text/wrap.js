import { columnsOf, lettersOf } from "../width.js";
const WIDEST = 80;
const breakLongWord = (word, width) => {
    const parts = [];
    let part = "";
    let taken = 0;
    for (const letter of lettersOf(word)) {
        const columns = columnsOf(letter);
        if (taken + columns > width && part !== "") {
            parts.push(part);
            part = "";
            taken = 0;
        }
        part += letter;
        taken += columns;
    }
    return [...parts, part];
};
/** Breaks text into lines of at most `width` columns, between words where it can. */
export const wrap = (text, width = WIDEST) => {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        const joined = line === "" ? word : `${line} ${word}`;
        if (columnsOf(joined) <= width) {
            line = joined;
            continue;
        }
        if (line !== "")
            lines.push(line);
        const parts = columnsOf(word) <= width ? [word] : breakLongWord(word, width);
        lines.push(...parts.slice(0, -1));
        line = parts.at(-1) ?? "";
    }
    lines.push(line);
    return lines;
};
