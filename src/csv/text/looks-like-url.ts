const WITH_SCHEME = /^["'<([*\s]*(?:h(?:tt|xx|\*\*)ps?|fxp|ftp)\s?(?::|\[:\])\s?\/\//i;
const BARE_HOST =
	/^["'<(\s]*(?:[\p{L}\p{N}_-]+(?:\.|\[\.\]|\(\.\)|\(dot\)|\[dot\]))+\p{L}[\p{L}\p{N}-]+(?::\d+)?(?:[/?#]\S*)?["'>)\s]*$/iu;
const IP_HOST = /^["'<(\s]*(?:\d{1,3}(?:\.|\[\.\])){3}\d{1,3}(?::\d+)?(?:\/\S*)?["'>)\s]*$/;
/** Longer text is no bare host with a path that anybody types. */
const LONGEST_HOST = 2048;
const MARKDOWN_LINK = /^\[[^\]]*\]\(\s*https?:/i;
/** Spreadsheets in other languages have other names for it. */
const HYPERLINK_FORMULA = /^[=+]\s*(?:HYPERLINK\s*\(|\p{L}[\p{L}._]*\(\s*"h(?:tt|xx)ps?:)/iu;

/** Whether a cell holds a web address beyond doubt: one with its scheme, or a link that a spreadsheet or Markdown makes. */
export const isPlainlyUrl = (cell: string): boolean =>
	WITH_SCHEME.test(cell) || HYPERLINK_FORMULA.test(cell) || MARKDOWN_LINK.test(cell);

/** Whether a cell holds what people write for a URL; for telling headers from rows, never for accepting a URL. */
export const looksLikeUrl = (cell: string): boolean =>
	isPlainlyUrl(cell) || (cell.length <= LONGEST_HOST && (BARE_HOST.test(cell) || IP_HOST.test(cell)));
