import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import { UserError } from "../../domain/user-error.js";
/** Text without markup for longer than this is no workbook: Excel's longest cell has 32,767 characters. */
const MOST_CHARS_WITHOUT_MARKUP = 4 * 1024 * 1024;
const localName = (name) => name.slice(name.indexOf(":") + 1);
/**
 * Reads an XML part, calling `events`; yields after each piece, so that the caller can take what has gathered.
 * Entities beyond XML's own are not expanded.
 * @throws UserError when it is not well-formed
 */
export const readXml = async function* (bytes, events) {
    const parser = new SaxesParser({ xmlns: false });
    const decoder = new StringDecoder("utf8");
    let charsSinceMarkup = 0;
    let isAny = false;
    let fault = null;
    parser.on("error", (error) => {
        fault ??= error;
    });
    parser.on("opentag", ({ name, attributes }) => {
        charsSinceMarkup = 0;
        events.open?.(localName(name), attributes);
    });
    parser.on("closetag", ({ name }) => {
        charsSinceMarkup = 0;
        events.close?.(localName(name));
    });
    parser.on("text", (text) => events.text?.(text));
    parser.on("cdata", (text) => events.text?.(text));
    const check = () => {
        if (fault === null && charsSinceMarkup <= MOST_CHARS_WITHOUT_MARKUP)
            return;
        throw new UserError(`The workbook is damaged (${fault?.message ?? "endless text in a sheet"}).`, "Open it in a spreadsheet program, save it anew or as CSV, and import that.");
    };
    const feed = (text) => {
        charsSinceMarkup += text.length;
        parser.write(text);
        check();
    };
    for await (const part of bytes) {
        isAny = true;
        feed(decoder.write(Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
        yield;
    }
    feed(decoder.end());
    if (isAny)
        parser.close();
    check();
    yield;
};
/** Reads an XML part to its end. */
export const readWholeXml = async (bytes, events) => {
    for await (const _ of readXml(bytes, events)) {
        // The events do the work.
    }
};
