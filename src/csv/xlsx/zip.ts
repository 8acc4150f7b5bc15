import { Readable } from "node:stream";
import yauzl from "yauzl";
import { messageOf } from "../../domain/message-of.ts";
import { UserError } from "../../domain/user-error.ts";
import type { ByteSource } from "../bytes/byte-source.ts";

/** The parts of a zip archive, each unpacked as a stream within bounds. */
export type Zip = {
	has(name: string): boolean;
	/** Empty for a part that is not there. */
	read(name: string): AsyncIterable<Uint8Array>;
	readonly names: readonly string[];
};

/** A workbook has tens of parts. A sheet compresses some 10 to 40 times, zeros 1000 times; below a size it is harmless. */
export const ZIP_BOUNDS = { parts: 10_000, harmlessBytes: 64 * 1024 * 1024, maxRatio: 200 };

const DAMAGED_HINT = "Open it in a spreadsheet program, save it anew or as CSV, and import that.";
const damaged = (detail: string): UserError => new UserError(`The workbook is damaged (${detail}).`, DAMAGED_HINT);

/** Lets yauzl read the parts it wants, so that the archive is never held in memory. */
class SourceReader extends yauzl.RandomAccessReader {
	readonly #source: ByteSource;
	constructor(source: ByteSource) {
		super();
		this.#source = source;
	}
	override _readStreamForRange(start: number, end: number): Readable {
		return Readable.from(this.#source.open(start, end), { objectMode: false });
	}
}

const openArchive = (source: ByteSource): Promise<yauzl.ZipFile> =>
	new Promise((resolve, reject) => {
		const options = { lazyEntries: true, autoClose: false, validateEntrySizes: false };
		yauzl.fromRandomAccessReader(new SourceReader(source), source.size, options, (error, archive) => {
			if (error === null) resolve(archive);
			else reject(damaged(error.message));
		});
	});

const readEntries = (archive: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> =>
	new Promise((resolve, reject) => {
		const entries = new Map<string, yauzl.Entry>();
		archive.on("entry", (entry: yauzl.Entry) => {
			entries.set(entry.fileName.toLowerCase(), entry);
			if (entries.size > ZIP_BOUNDS.parts) reject(damaged(`more than ${ZIP_BOUNDS.parts} parts`));
			else archive.readEntry();
		});
		archive.on("end", () => resolve(entries));
		archive.on("error", (error: Error) => reject(damaged(error.message)));
		archive.readEntry();
	});

const openEntry = (archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
	new Promise((resolve, reject) => {
		archive.openReadStream(entry, (error, stream) => {
			if (error === null) resolve(stream);
			else reject(damaged(error.message));
		});
	});

const readBounded = async function* (archive: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
	if (entry.isEncrypted()) throw new UserError("The workbook is encrypted.", "Save it without a password.");
	const stream = await openEntry(archive, entry);
	let unpacked = 0;
	try {
		for await (const part of stream) {
			const chunk: Uint8Array = part;
			unpacked += chunk.byteLength;
			if (unpacked > ZIP_BOUNDS.harmlessBytes && unpacked > entry.compressedSize * ZIP_BOUNDS.maxRatio) {
				throw new UserError(
					`The workbook unpacks to more than ${ZIP_BOUNDS.maxRatio} times its size; it was not read further.`,
					"If it is no attack, save the sheet as CSV and import that.",
				);
			}
			yield chunk;
		}
	} catch (error) {
		throw error instanceof UserError ? error : damaged(messageOf(error));
	} finally {
		stream.destroy();
	}
};

/** Opens a zip archive. @throws UserError when it is damaged */
export const openZip = async (source: ByteSource): Promise<Zip> => {
	const archive = await openArchive(source);
	const entries = await readEntries(archive);
	const find = (name: string): yauzl.Entry | undefined => entries.get(name.toLowerCase());
	return {
		names: [...entries.keys()],
		has: (name) => find(name) !== undefined,
		read: async function* (name) {
			const entry = find(name);
			if (entry !== undefined) yield* readBounded(archive, entry);
		},
	};
};
