import { UserError } from "../../domain/user-error.js";
import { readXml } from "./read-xml.js";
/** Text of a workbook's cells is held in memory while its sheet is read; more than this is better imported as CSV. */
const MOST_CHARS = 256 * 1024 * 1024;
/**
 * The workbook's shared strings by index (ECMA-376 part 1, 18.4.8 si): plain or in runs, without reading aids.
 * @throws UserError when they are too long to be held
 */
export const readSharedStrings = async (zip, part) => {
    const strings = [];
    let text = "";
    let isText = false;
    let aids = 0;
    let chars = 0;
    const reading = readXml(zip.read(part), {
        open: (name) => {
            if (name === "si")
                text = "";
            if (name === "rPh")
                aids++;
            isText = name === "t" && aids === 0;
        },
        text: (piece) => {
            if (isText)
                text += piece;
        },
        close: (name) => {
            isText = false;
            if (name === "rPh")
                aids--;
            if (name !== "si")
                return;
            strings.push(text);
            chars += text.length;
        },
    });
    for await (const _ of reading) {
        if (chars > MOST_CHARS) {
            throw new UserError("The workbook holds too much text to be read as it is.", "Save the sheet as CSV and import that.");
        }
    }
    return strings;
};
