import { isUtf8 } from "node:buffer";
import { getEncoding } from "encoding-sniffer";
import iconv from "iconv-lite";
// Which charset a page is in matters only where a text that is read has bytes beyond ASCII, so the sniffing waits until
// then. TextDecoder is not used: some Node 20 releases decode windows-1252 0x80-0x9F wrongly (nodejs/node 60888).
/** Charsets whose markup cannot be read byte by byte; such content is transcoded whole before. */
const NOT_ASCII_BASED = /^(?:utf-?16|utf-?32|iso-2022|hz-|utf-?7)/i;
const CHARSET_PARAMETER = /charset\s*=\s*["']?\s*([^\s"';,]+)/i;
const isAscii = (bytes, start, end) => {
    for (let at = start; at < end; at += 1)
        if ((bytes[at] ?? 0) >= 0x80)
            return false;
    return true;
};
const decodeAs = (bytes, label) => label === "utf-8" || !iconv.encodingExists(label) ? bytes.toString("utf8") : iconv.decode(bytes, label);
const looksWide = (bytes) => (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes[0] === 0x3c && bytes[1] === 0) ||
    (bytes[0] === 0 && bytes[1] === 0x3c);
/**
 * Opens content for reading text out of it.
 * @param contentType the Content-Type field, whose charset is the transport's word (WHATWG Encoding, "sniff")
 * @param known a charset that is certain, for content that was given as text
 */
export const openText = (body, contentType, known) => {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const stated = CHARSET_PARAMETER.exec(contentType ?? "")?.[1];
    const sniff = () => (known ??
        getEncoding(bytes, {
            defaultEncoding: isUtf8(bytes) ? "utf-8" : "windows-1252",
            ...(stated === undefined ? {} : { transportLayerEncodingLabel: stated }),
        })).toLowerCase();
    if (known === undefined && (looksWide(bytes) || (stated !== undefined && NOT_ASCII_BASED.test(stated)))) {
        return openText(Buffer.from(decodeAs(bytes, sniff())), undefined, "utf-8");
    }
    let label = null;
    return {
        bytes,
        decode: (start, end) => {
            if (isAscii(bytes, start, end))
                return bytes.toString("latin1", start, end);
            label ??= sniff();
            return decodeAs(bytes.subarray(start, end), label);
        },
    };
};
