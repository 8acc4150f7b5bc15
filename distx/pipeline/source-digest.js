import { createHash } from "node:crypto";
import { allBytes } from "../csv/bytes/byte-source.js";
/** SHA-256 of a list's bytes, hexadecimal, for the record of its import. */
export const sourceDigest = async (source) => {
    const hash = createHash("sha256");
    for await (const part of allBytes(source))
        hash.update(part);
    return hash.digest("hex");
};
