import { openNoticeList } from "../../csv/notice-list.js";
import { readyBatch } from "./ready-batch.js";
/**
 * Reads a list on this thread.
 * @throws UserError when it is no list, or something about it has to be asked
 */
export const openReader = async (source, settings, canonicalise) => {
    const list = await openNoticeList(source, settings);
    let reading = list.read();
    return {
        next: async () => {
            const next = await reading.next();
            if (next.done !== true)
                return readyBatch(next.value, canonicalise);
            if (next.value === "done")
                return "done";
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
