import type { Layout, LayoutSettings } from "./layout.ts";
/**
 * Finds how a text list is laid out from its beginning: line ends, delimiter, banner, and the header: a row with a
 * known column name for the URL, a remark with such names (URLhaus), or none where the first row holds URLs.
 * @param head the beginning of the text, whole lines
 * @throws UserError when `--header-row` points past the list
 */
export declare const findLayout: (head: string, settings: LayoutSettings) => Layout;
