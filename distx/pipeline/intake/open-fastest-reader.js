import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { canonicalise } from "../../canonical/canonicalise.js";
import { openReader } from "./notice-reader.js";
import { receiveBatches } from "./receive-batches.js";
/** From this size on, reading on a thread of its own (beside the one that stores) gains more than starting it costs. */
const LONG_LIST_BYTES = 4 * 1024 * 1024;
/** Only the compiled program can start its threads: Node 20 runs no TypeScript. */
const isCompiled = import.meta.url.endsWith(".js");
const openOnThread = async (path, size, settings) => {
    const task = { path, size, settings };
    const thread = new Worker(new URL("./import-thread.js", import.meta.url), { workerData: task });
    const close = async () => {
        await thread.terminate();
    };
    try {
        return await receiveBatches(thread, close);
    }
    catch (error) {
        await close();
        throw error;
    }
};
/**
 * Opens a list for reading: a long one on a thread of its own, where the machine has a processor to spare and URLs are
 * read by the built-in packs.
 * @throws UserError when it is no list, or something about it has to be asked
 */
export const openFastestReader = (file, settings, own) => isCompiled && own === undefined && file.size >= LONG_LIST_BYTES && availableParallelism() > 1
    ? openOnThread(file.path, file.size, settings)
    : openReader(file, settings, own ?? canonicalise);
