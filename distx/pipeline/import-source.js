import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UserError } from "../domain/user-error.js";
const READ_BYTES = 32768;
/** A file of `size` bytes as a source. */
export const fileSource = (path, size) => ({
    size,
    open: (start, end) => start >= end ? Readable.from([]) : createReadStream(path, { start, end: end - 1, highWaterMark: READ_BYTES }),
});
const listFile = (path, size, name, close) => ({
    ...fileSource(path, size),
    path,
    name,
    close,
});
/** Copies a stream that can be read only once into a file of its own. */
const spool = async (bytes, name) => {
    const folder = await mkdtemp(join(tmpdir(), "stillup-import-"));
    const close = () => rm(folder, { recursive: true, force: true });
    try {
        const path = join(folder, "list");
        await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
        return listFile(path, (await stat(path)).size, name, close);
    }
    catch (error) {
        await close();
        throw error;
    }
};
const explain = (error, path) => {
    if (!(error instanceof Error) || !("code" in error))
        return error;
    switch (error.code) {
        case "ENOENT":
            return new UserError(`${path}: there is no such file.`, "Check the path; - reads standard input.");
        case "EACCES":
        case "EPERM":
            return new UserError(`${path} may not be read.`, "Check the file's permissions.");
        case "EISDIR":
            return new UserError(`${path} is a folder.`, "Give the list itself.");
        case "ENOSPC":
            return new UserError("There is no room for a copy of the list in the temporary folder.", "Free some, or set TMPDIR.");
        default:
            return error;
    }
};
/**
 * Opens a list by path; "-" is standard input. What can be read only once (a pipe) is copied to a temporary file.
 * @throws UserError when there is no such file, or it may not be read
 */
export const openListFile = async (path, stdin) => {
    try {
        if (path === "-")
            return await spool(stdin(), "standard input");
        const found = await stat(path);
        if (found.isDirectory())
            throw new UserError(`${path} is a folder.`, "Give the list itself.");
        if (!found.isFile())
            return await spool(createReadStream(path), path);
        const file = listFile(path, found.size, path, async () => { });
        // Opening it now tells at once whether it may be read.
        for await (const _ of file.open(0, Math.min(1, found.size)))
            break;
        return file;
    }
    catch (error) {
        throw explain(error, path);
    }
};
