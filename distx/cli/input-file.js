import { once } from "node:events";
import { createReadStream } from "node:fs";
import { UserError } from "../domain/user-error.js";
/** The bytes of a file, or of standard input for `-`. Throws UserError where it cannot be read. */
export const openInput = async (path, stdin) => {
    if (path === "-")
        return stdin();
    const stream = createReadStream(path);
    try {
        await once(stream, "ready");
    }
    catch (error) {
        throw new UserError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, "check the file's name");
    }
    return stream;
};
