import type { UrlIndex } from "./url-index.ts";
/** The URL that a redirector or login page carries in its query; null when this is no such link. */
export declare const unwrap: (url: URL, index: UrlIndex) => string | null;
