import { Readable } from "node:stream";
import yauzl from "yauzl";
import { UserError } from "../../domain/user-error.js";
/** A workbook has tens of parts. A sheet compresses some 10 to 40 times, zeros 1000 times; below a size it is harmless. */
export const ZIP_BOUNDS = { parts: 10_000, harmlessBytes: 64 * 1024 * 1024, maxRatio: 200 };
const DAMAGED_HINT = "Open it in a spreadsheet program, save it anew or as CSV, and import that.";
const damaged = (detail) => new UserError(`The workbook is damaged (${detail}).`, DAMAGED_HINT);
/** Lets yauzl read the parts it wants, so that the archive is never held in memory. */
class SourceReader extends yauzl.RandomAccessReader {
    #source;
    constructor(source) {
        super();
        this.#source = source;
    }
    _readStreamForRange(start, end) {
        return Readable.from(this.#source.open(start, end), { objectMode: false });
    }
}
const openArchive = (source) => new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: false };
    yauzl.fromRandomAccessReader(new SourceReader(source), source.size, options, (error, archive) => {
        if (error === null)
            resolve(archive);
        else
            reject(damaged(error.message));
    });
});
const readEntries = (archive) => new Promise((resolve, reject) => {
    const entries = new Map();
    archive.on("entry", (entry) => {
        entries.set(entry.fileName.toLowerCase(), entry);
        if (entries.size > ZIP_BOUNDS.parts)
            reject(damaged(`more than ${ZIP_BOUNDS.parts} parts`));
        else
            archive.readEntry();
    });
    archive.on("end", () => resolve(entries));
    archive.on("error", (error) => reject(damaged(error.message)));
    archive.readEntry();
});
const openEntry = (archive, entry) => new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
        if (error === null)
            resolve(stream);
        else
            reject(damaged(error.message));
    });
});
const readBounded = async function* (archive, entry) {
    if (entry.isEncrypted())
        throw new UserError("The workbook is encrypted.", "Save it without a password.");
    const stream = await openEntry(archive, entry);
    let unpacked = 0;
    try {
        for await (const part of stream) {
            const chunk = part;
            unpacked += chunk.byteLength;
            if (unpacked > ZIP_BOUNDS.harmlessBytes && unpacked > entry.compressedSize * ZIP_BOUNDS.maxRatio) {
                throw new UserError(`The workbook unpacks to more than ${ZIP_BOUNDS.maxRatio} times its size; it was not read further.`, "If it is no attack, save the sheet as CSV and import that.");
            }
            yield chunk;
        }
    }
    catch (error) {
        throw error instanceof UserError ? error : damaged(error instanceof Error ? error.message : String(error));
    }
    finally {
        stream.destroy();
    }
};
/** Opens a zip archive. @throws UserError when it is damaged */
export const openZip = async (source) => {
    const archive = await openArchive(source);
    const entries = await readEntries(archive);
    const find = (name) => entries.get(name.toLowerCase());
    return {
        names: [...entries.keys()],
        has: (name) => find(name) !== undefined,
        read: async function* (name) {
            const entry = find(name);
            if (entry !== undefined)
                yield* readBounded(archive, entry);
        },
    };
};
