/** The whole source from its first byte. */
export const allBytes = (source) => source.open(0, source.size);
/** Reads the bytes from `start` to `end` into one array; the caller bounds the length. */
export const readRange = async (source, start, end) => {
    const parts = [];
    for await (const part of source.open(start, end))
        parts.push(part);
    return Buffer.concat(parts);
};
