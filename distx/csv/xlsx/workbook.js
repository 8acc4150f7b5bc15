import { UserError } from "../../domain/user-error.js";
import { showValue } from "../rows/show-value.js";
import { readWholeXml } from "./read-xml.js";
import { readRelations, resolvePart } from "./relations.js";
const PART = "xl/workbook.xml";
const notWorkbook = (zip) => {
    const has = (name) => zip.has(name);
    const what = has("mimetype")
        ? "an OpenDocument file"
        : has("word/document.xml")
            ? "a Word document"
            : has("xl/workbook.bin")
                ? "a binary workbook (.xlsb)"
                : "a zip archive";
    return new UserError(`The file is ${what}, not a list or an .xlsx workbook.`, "Save the sheet as .xlsx or CSV (or unpack it) and import that.");
};
/** Reads what a workbook consists of. @throws UserError when the archive is none */
export const readWorkbook = async (zip) => {
    if (!zip.has(PART))
        throw notWorkbook(zip);
    const relations = await readRelations(zip, PART);
    const partOf = (target) => target === undefined ? null : resolvePart(PART, target);
    const sheets = [];
    let isFrom1904 = false;
    await readWholeXml(zip.read(PART), {
        open: (name, attributes) => {
            if (name === "workbookPr")
                isFrom1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
            if (name !== "sheet")
                return;
            const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
            const part = partOf(relations.get(id)?.target);
            const isHidden = attributes.state !== undefined && attributes.state !== "visible";
            if (part !== null && zip.has(part))
                sheets.push({ name: attributes.name ?? "", part, isHidden });
        },
    });
    const named = (ending) => {
        const found = [...relations.values()].find(({ target }) => target.toLowerCase().endsWith(ending));
        return partOf(found?.target);
    };
    return { sheets, isFrom1904, sharedStrings: named("sharedstrings.xml"), styles: named("styles.xml") };
};
/**
 * The sheet that was asked for by name or number (from 1), else the first that is not hidden.
 * @throws UserError naming the sheets when there is none such
 */
export const chooseSheet = (workbook, wanted) => {
    const { sheets } = workbook;
    const found = wanted === undefined
        ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
        : (sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ??
            (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined));
    if (found !== undefined)
        return found;
    if (wanted === undefined)
        throw new UserError("The workbook has no sheet with cells.", "Save the list as CSV.");
    throw new UserError(`--sheet ${showValue(wanted)}: the workbook has no such sheet.`, `It has: ${sheets.map(({ name }) => showValue(name, 40)).join(", ")}.`);
};
