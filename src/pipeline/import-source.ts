import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { allBytes, type ByteSource } from "../csv/bytes/byte-source.ts";
import { gunzip } from "../csv/bytes/gunzip.ts";
import { isGzip, isZip, readHead } from "../csv/bytes/magic.ts";
import { isDiskFull, temporaryFull } from "../domain/disk-full.ts";
import { UserError } from "../domain/user-error.ts";

/** A list on disk that can be read as often as needed; `close` removes a copy that was made for that. */
export type ListFile = ByteSource & {
	/** Where the bytes are: the list itself, or the copy that was made of it. */
	readonly path: string;
	/** As the user knows it. */
	readonly name: string;
	close(): Promise<void>;
};

/** Rows that came in one piece are held together; with four times as much at once collecting garbage took an eighth of an import. */
const READ_BYTES = 65_536;

/** What is only looked at goes through one buffer of this size: 100 MB of buffers a moment long are not collected at once. */
const PASS_BYTES = 262_144;

async function* passOver(path: string, size: number): AsyncGenerator<Uint8Array> {
	const file = await open(path);
	try {
		const buffer = Buffer.allocUnsafe(Math.min(PASS_BYTES, size));
		for (let at = 0; at < size; ) {
			const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, size - at), at);
			if (bytesRead === 0) return;
			at += bytesRead;
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await file.close();
	}
}

/** A file of `size` bytes as a source. */
export const fileSource = (path: string, size: number): ByteSource => ({
	size,
	open: (start, end) =>
		start >= end ? Readable.from([]) : createReadStream(path, { start, end: end - 1, highWaterMark: READ_BYTES }),
	pass: () => passOver(path, size),
});

const listFile = (path: string, size: number, name: string, close: () => Promise<void>): ListFile => ({
	...fileSource(path, size),
	path,
	name,
	close,
});

/** Copies a stream that can be read only once into a file of its own. */
const spool = async (bytes: AsyncIterable<Uint8Array>, name: string): Promise<ListFile> => {
	const folder = await mkdtemp(join(tmpdir(), "stillup-import-"));
	const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
	try {
		const path = join(folder, "list");
		await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
		return listFile(path, (await stat(path)).size, name, close);
	} catch (error) {
		await close();
		throw error;
	}
};

/** The list, or a copy of the workbook in it: a workbook is read here and there, which gzip does not allow. */
const withoutGzip = async (list: ListFile): Promise<ListFile> => {
	if (!isGzip(await readHead(list))) return list;
	try {
		for await (const part of gunzip(allBytes(list))) {
			if (!isZip(part)) return list;
			break;
		}
	} catch (error) {
		// Whoever reads the list says so, too, and with its name.
		if (error instanceof UserError) return list;
		throw error;
	}
	try {
		return await spool(gunzip(allBytes(list)), list.name);
	} finally {
		await list.close();
	}
};

const explain = (error: unknown, path: string): unknown => {
	if (isDiskFull(error)) return temporaryFull(tmpdir(), "the list cannot be copied to be read");
	if (!(error instanceof Error) || !("code" in error)) return error;
	switch (error.code) {
		case "ENOENT":
			return new UserError(`${path}: there is no such file.`, "Check the path; - reads standard input.");
		case "EACCES":
		case "EPERM":
			return new UserError(`${path} may not be read.`, "Check the file's permissions.");
		case "EISDIR":
			return new UserError(`${path} is a folder.`, "Give the list itself.");
		default:
			return error;
	}
};

/**
 * Opens a list by path; "-" is standard input. What can be read only once (a pipe), or only
 * from its start (a workbook packed with gzip), is copied to a temporary file.
 * @throws UserError when there is no such file, or it may not be read
 */
export const openListFile = async (path: string, stdin: () => AsyncIterable<Uint8Array>): Promise<ListFile> => {
	try {
		if (path === "-") return await withoutGzip(await spool(stdin(), "standard input"));
		const found = await stat(path);
		if (found.isDirectory()) throw new UserError(`${path} is a folder.`, "Give the list itself.");
		if (!found.isFile()) return await withoutGzip(await spool(createReadStream(path), path));
		const file = listFile(path, found.size, path, async () => {});
		// Opening it now tells at once whether it may be read.
		for await (const _ of file.open(0, Math.min(1, found.size))) break;
		return await withoutGzip(file);
	} catch (error) {
		throw explain(error, path);
	}
};
