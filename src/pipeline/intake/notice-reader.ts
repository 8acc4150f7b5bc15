import type { Canonicaliser } from "../../canonical/canonicalise.ts";
import type { ByteSource } from "../../csv/bytes/byte-source.ts";
import { type NoticeListSettings, openNoticeList, type Understood } from "../../csv/notice-list.ts";
import { type ReadyBatch, readyBatch } from "./ready-batch.ts";

/** Reads a list batch by batch, on this thread or on another. */
export type NoticeReader = {
	/**
	 * The next batch, or "done". "restart" means: a date turned up that only its whole column could settle; that has been
	 * looked at, the list begins anew, and what came before is to be forgotten.
	 */
	next(): Promise<ReadyBatch | "done" | "restart">;
	/** How the list was read; final once it is done. */
	understood(): Understood;
	close(): Promise<void>;
};

/**
 * Reads a list on this thread.
 * @throws UserError when it is no list, or something about it has to be asked
 */
export const openReader = async (
	source: ByteSource,
	settings: NoticeListSettings,
	canonicalise: Canonicaliser["canonicalise"],
): Promise<NoticeReader> => {
	const list = await openNoticeList(source, settings);
	let reading = list.read();
	return {
		next: async () => {
			const next = await reading.next();
			if (next.done !== true) return readyBatch(next.value, canonicalise);
			if (next.value === "done") return "done";
			await list.settleDates();
			reading = list.read();
			return "restart";
		},
		understood: list.understood,
		close: async () => {
			await reading.return("done");
		},
	};
};
