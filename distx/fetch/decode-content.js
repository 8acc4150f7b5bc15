import * as zlib from "node:zlib";
/** What we can decode, for Accept-Encoding. */
export const ACCEPTED_CODINGS = "gzip, deflate, br";
/** Nobody codes more often than this in earnest. */
const MOST_CODINGS = 3;
/** Up to so many bytes are decoded at once on this thread: a stream would cost more than the work. */
const AT_ONCE_BYTES = 262_144;
const decoder = (sync, stream) => {
    return {
        // Strict about the end: what was cut decodes in pieces, up to there, and counts as cut.
        atOnce: (content, maxBytes) => sync(content, { maxOutputLength: maxBytes }),
        stream: () => stream({}),
    };
};
const GZIP = decoder(zlib.gunzipSync, zlib.createGunzip);
const ZLIB = decoder(zlib.inflateSync, zlib.createInflate);
const RAW_DEFLATE = decoder(zlib.inflateRawSync, zlib.createInflateRaw);
const BROTLI = {
    atOnce: (content, maxBytes) => zlib.brotliDecompressSync(content, { maxOutputLength: maxBytes }),
    stream: () => zlib.createBrotliDecompress(),
};
/** `deflate` is zlib by the standard and raw deflate by habit: a zlib header says method 8 and is a multiple of 31 (RFC 1950). */
const deflateOf = (content) => {
    const [method = 0, flags = 0] = content;
    return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0 ? ZLIB : RAW_DEFLATE;
};
const decoderOf = (coding, content) => {
    switch (coding) {
        case "gzip":
        case "x-gzip":
            return GZIP;
        case "deflate":
            return deflateOf(content);
        case "br":
            return BROTLI;
        default:
            return null;
    }
};
/** Decodes piece by piece until the cap, the end, or the place where the content is broken. */
const decodeInPieces = (content, transform, maxBytes) => new Promise((resolve) => {
    const pieces = [];
    let size = 0;
    const finish = (truncated) => {
        resolve({ content: Buffer.concat(pieces).subarray(0, maxBytes), truncated });
        transform.destroy();
    };
    transform.on("data", (piece) => {
        pieces.push(piece);
        size += piece.length;
        if (size > maxBytes)
            finish(true);
    });
    transform.on("end", () => finish(false));
    transform.on("error", () => finish(true));
    transform.end(content);
});
const decodeOne = async (content, coding, maxBytes) => {
    const decoding = decoderOf(coding, content);
    if (decoding === null)
        return { content: new Uint8Array(0), truncated: true };
    if (content.length <= AT_ONCE_BYTES) {
        try {
            return { content: decoding.atOnce(content, maxBytes), truncated: false };
        }
        catch {
            // Broken or beyond the cap: decode what can be decoded.
        }
    }
    return decodeInPieces(content, decoding.stream(), maxBytes);
};
/** The codings in the order in which they must be removed; `identity` is none. */
export const codingsOf = (contentEncoding) => {
    if (contentEncoding === undefined)
        return [];
    const names = contentEncoding.split(",").map((name) => name.trim().toLowerCase());
    return names.filter((name) => name !== "" && name !== "identity").reverse();
};
/** Removes the content codings; at most `maxBytes` come out, of each. */
export const decodeContent = async (content, codings, maxBytes) => {
    if (codings.length > MOST_CODINGS)
        return { content: new Uint8Array(0), truncated: true };
    let decoded = { content, truncated: false };
    for (const coding of codings) {
        if (decoded.content.length === 0)
            break;
        const next = await decodeOne(decoded.content, coding, maxBytes);
        decoded = { content: next.content, truncated: decoded.truncated || next.truncated };
    }
    return decoded;
};
