/** What lists in chats and Markdown put before their items. */
const LIST_MARK = /^(?:[-*+•·–—>]|\d{1,4}[.)])[ \t]+(?=\S)/;
const WITH_SCHEME = /^["'<([*_`\s]*(?:h(?:tt|xx|\*\*)ps?|fxp|ftp)\s?(?::|\[:\])\s?\/\//i;
const BARE_HOST =
	/^["'<(\s]*(?:[\p{L}\p{N}_-]+(?:\.|\[\.\]|\(\.\)|\(dot\)|\[dot\]))+\p{L}[\p{L}\p{N}-]+(?::\d+)?(?:[/?#]\S*)?["'>)\s]*$/iu;
const IP_HOST = /^["'<(\s]*(?:\d{1,3}(?:\.|\[\.\])){3}\d{1,3}(?::\d+)?(?:\/\S*)?["'>)\s]*$/;
/** Longer text is no bare host with a path that anybody types. */
const LONGEST_HOST = 2048;
const MARKDOWN_LINK = /^\[[^\]]*\]\(\s*https?:/i;
/** Spreadsheets in other languages have other names for it. */
const HYPERLINK_FORMULA = /^[=+]\s*(?:HYPERLINK\s*\(|\p{L}[\p{L}._]*\(\s*"h(?:tt|xx)ps?:)/iu;

/** Whether a cell holds a web address beyond doubt: one with its scheme, or a link that a spreadsheet or Markdown makes. */
export const isPlainlyUrl = (cell: string): boolean => {
	const item = cell.replace(LIST_MARK, "");
	return WITH_SCHEME.test(item) || HYPERLINK_FORMULA.test(item) || MARKDOWN_LINK.test(item);
};

/** Whether a cell holds what people write for a URL; for telling headers from rows, never for accepting a URL. */
export const looksLikeUrl = (cell: string): boolean =>
	isPlainlyUrl(cell) ||
	(cell.length <= LONGEST_HOST &&
		(BARE_HOST.test(cell) || IP_HOST.test(cell) || BARE_HOST.test(cell.replace(LIST_MARK, ""))));
