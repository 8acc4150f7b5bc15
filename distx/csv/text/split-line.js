const QUOTE = '"';
const QUOTE_CODE = 34;
/**
 * The cells of a line that keeps the rules of quoting to the letter (RFC 4180); null for any other, such as one whose
 * last cell goes on in the next line: csv-parse reads those. It gives the same cells for these, six times slower.
 */
export const splitLine = (line, delimiter) => {
    const cells = [];
    let at = 0;
    for (;;) {
        if (line.charCodeAt(at) === QUOTE_CODE) {
            let end = line.indexOf(QUOTE, at + 1);
            let isDoubled = false;
            while (end !== -1 && line.charCodeAt(end + 1) === QUOTE_CODE) {
                isDoubled = true;
                end = line.indexOf(QUOTE, end + 2);
            }
            if (end === -1)
                return null;
            const raw = line.slice(at + 1, end);
            cells.push(isDoubled ? raw.replaceAll('""', QUOTE) : raw);
            if (end + 1 === line.length)
                return cells;
            if (line[end + 1] !== delimiter)
                return null;
            at = end + 2;
        }
        else {
            const end = line.indexOf(delimiter, at);
            const cell = end === -1 ? line.slice(at) : line.slice(at, end);
            if (cell.includes(QUOTE))
                return null;
            cells.push(cell);
            if (end === -1)
                return cells;
            at = end + 1;
        }
    }
};
