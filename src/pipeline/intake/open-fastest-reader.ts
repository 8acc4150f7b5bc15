import { Worker } from "node:worker_threads";
import { type Canonicaliser, canonicalise } from "../../canonical/canonicalise.ts";
import type { NoticeListSettings } from "../../csv/notice-list.ts";
import type { ListFile } from "../import-source.ts";
import { hasSecondThread } from "../second-thread.ts";
import { type NoticeReader, openReader } from "./notice-reader.ts";
import { receiveBatches } from "./receive-batches.ts";
import type { ThreadTask } from "./thread-messages.ts";

/** From this size on, reading on a thread of its own (beside the one that stores) gains more than starting it costs. */
const LONG_LIST_BYTES = 4 * 1024 * 1024;

const openOnThread = async (path: string, size: number, settings: NoticeListSettings): Promise<NoticeReader> => {
	const task: ThreadTask = { path, size, settings };
	const thread = new Worker(new URL("./import-thread.js", import.meta.url), { workerData: task });
	const close = async (): Promise<void> => {
		await thread.terminate();
	};
	try {
		return await receiveBatches(thread, close);
	} catch (error) {
		await close();
		throw error;
	}
};

/**
 * Opens a list for reading: a long one on a thread of its own, where the machine has a processor to spare and URLs are
 * read by the built-in packs.
 * @throws UserError when it is no list, or something about it has to be asked
 */
export const openFastestReader = (
	file: ListFile,
	settings: NoticeListSettings,
	own: Canonicaliser["canonicalise"] | undefined,
): Promise<NoticeReader> =>
	own === undefined && file.size >= LONG_LIST_BYTES && hasSecondThread()
		? openOnThread(file.path, file.size, settings)
		: openReader(file, settings, own ?? canonicalise);
