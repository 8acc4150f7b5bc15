import { readWholeXml } from "./read-xml.js";
// Whether a number is a date is told by its cell's style alone (ECMA-376 part 1, 18.8.30 numFmt).
/** Built-in formats of dates and of dates with times; 18 to 21 and 45 to 47 are times of day and lengths of time. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);
function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
/** Whether a format code shows a date: it has a day or a year outside literals, colours and elapsed times. */
export const isDateFormat = (code) => {
    const bare = code
        .split(";", 1)[0]
        ?.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
        .toLowerCase();
    return bare !== undefined && !bare.includes("general") && /[dy]/.test(bare);
};
/** For each cell style (the `s` of a cell) whether it shows a date. */
export const readDateStyles = async (zip, part) => {
    const custom = new Map();
    const formats = [];
    let isInCellFormats = false;
    await readWholeXml(zip.read(part), {
        open: (name, attributes) => {
            if (name === "numFmt")
                custom.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
            if (name === "cellXfs")
                isInCellFormats = true;
            if (name === "xf" && isInCellFormats)
                formats.push(Number(attributes.numFmtId ?? 0));
        },
        close: (name) => {
            if (name === "cellXfs")
                isInCellFormats = false;
        },
    });
    return formats.map((id) => {
        const code = custom.get(id);
        return code === undefined ? BUILT_IN_DATES.has(id) : isDateFormat(code);
    });
};
