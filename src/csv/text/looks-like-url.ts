const WITH_SCHEME = /^["'<([*\s]*(?:h(?:tt|xx|\*\*)ps?|fxp|ftp)\s?(?::|\[:\])\s?\/\//i;
const BARE_HOST =
	/^["'<(\s]*(?:[\p{L}\p{N}_-]+(?:\.|\[\.\]|\(\.\)|\(dot\)|\[dot\]))+\p{L}[\p{L}\p{N}-]+(?::\d+)?(?:[/?#]\S*)?["'>)\s]*$/iu;
const IP_HOST = /^["'<(\s]*(?:\d{1,3}(?:\.|\[\.\])){3}\d{1,3}(?::\d+)?(?:\/\S*)?["'>)\s]*$/;
const MARKDOWN_LINK = /^\[[^\]]*\]\(\s*https?:/i;
const HYPERLINK_FORMULA = /^=\s*HYPERLINK\s*\(/i;

/** Whether a cell holds what people write for a URL; for telling headers from rows, never for accepting a URL. */
export const looksLikeUrl = (cell: string): boolean =>
	WITH_SCHEME.test(cell) ||
	HYPERLINK_FORMULA.test(cell) ||
	MARKDOWN_LINK.test(cell) ||
	(cell.length <= 2048 && (BARE_HOST.test(cell) || IP_HOST.test(cell)));
