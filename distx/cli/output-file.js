import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { UserError } from "../domain/user-error.js";
export const openSink = async (run, path) => {
    if (path === undefined || path === "-")
        return {
            write: async (data) => {
                run.out(typeof data === "string" ? data : new TextDecoder().decode(data));
                await run.environment.stdout.drained();
            },
            close: async () => undefined,
        };
    const file = createWriteStream(path);
    try {
        await once(file, "open");
    }
    catch (error) {
        throw new UserError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`, "choose another file with --out");
    }
    return {
        write: async (data) => {
            if (!file.write(data))
                await once(file, "drain");
        },
        close: async () => {
            file.end();
            await finished(file);
        },
    };
};
