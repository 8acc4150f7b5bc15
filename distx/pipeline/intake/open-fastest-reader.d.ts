import { type Canonicaliser } from "../../canonical/canonicalise.ts";
import type { NoticeListSettings } from "../../csv/notice-list.ts";
import type { ListFile } from "../import-source.ts";
import { type NoticeReader } from "./notice-reader.ts";
/**
 * Opens a list for reading: a long one on a thread of its own, where the machine has a processor to spare and URLs are
 * read by the built-in packs.
 * @throws UserError when it is no list, or something about it has to be asked
 */
export declare const openFastestReader: (file: ListFile, settings: NoticeListSettings, own: Canonicaliser["canonicalise"] | undefined) => Promise<NoticeReader>;
