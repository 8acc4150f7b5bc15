import { hash } from "node:crypto";
const SCRATCH_BYTES = 8192;
/** UTF-8 bytes for one UTF-16 code unit, at the most. */
const MOST_BYTES_PER_UNIT = 3;
/** Where a link is put together; a walk over ten million rows makes no ten million buffers. */
let linking = Buffer.allocUnsafe(SCRATCH_BYTES);
/** SHA-256 of the text's UTF-8 bytes. */
export const digestOf = (text) => hash("sha256", text, "buffer");
/** The text of a row that its chain link covers: the same from the values as given and as read back. */
export const chainText = (values) => JSON.stringify(values);
/** The next link of a hash chain: SHA-256 of the link before and the row's canonical text. */
export const nextLink = (previous, row) => {
    const longest = previous.length + row.length * MOST_BYTES_PER_UNIT;
    if (linking.length < longest)
        linking = Buffer.allocUnsafe(longest * 2);
    linking.set(previous);
    const end = previous.length + linking.write(row, previous.length, "utf8");
    return hash("sha256", linking.subarray(0, end), "buffer");
};
/**
 * A chain that goes on from `head`. Each call gives the next link in ONE buffer that the next call overwrites: SQLite
 * copies what is bound, and a list of a million rows makes no million buffers.
 */
export const createChain = (head) => {
    const link = Buffer.from(head);
    let scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
    return (row) => {
        const longest = link.length + row.length * MOST_BYTES_PER_UNIT;
        if (scratch.length < longest)
            scratch = Buffer.allocUnsafe(longest * 2);
        scratch.set(link);
        const end = link.length + scratch.write(row, link.length, "utf8");
        link.write(hash("sha256", scratch.subarray(0, end), "binary"), "binary");
        return link;
    };
};
/** The link before the first row. */
export const CHAIN_START = new Uint8Array(32);
const IDENTITY_DIGITS = 12;
/**
 * What makes two notices of one target the same notice: date, notifier, channel, reference and cohort. 48 bits of a
 * SHA-256, so that it fits an INTEGER; two different notices of ONE target would have to collide to be mistaken.
 */
export const noticeIdentity = (notice) => {
    const digest = hash("sha256", JSON.stringify([
        notice.reportedAt,
        notice.precision,
        notice.notifier,
        notice.channel,
        notice.reference,
        notice.cohort,
    ]), "hex");
    return Number.parseInt(digest.slice(0, IDENTITY_DIGITS), 16);
};
