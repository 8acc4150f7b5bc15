import { visible } from "../visible.ts";

// Untrusted text must stay text in CommonMark and in GitHub's tables: no link, image, HTML, emphasis or further cell.

const SYNTAX = /[\\`*_[\]<>|~#&$]/g;
/** What starts a list, quote, heading or rule at the head of a block. */
const BLOCK_START = /^(\s*\d*)([-+=.)])/;
/** GitHub turns these into links even in plain text, so such text is set as code. */
const LINKS_ITSELF = /:\/\/|www\.|@|xmpp:|mailto:/i;

/** Text as a code span with a fence that it cannot close (CommonMark 0.31 section 6.1), also inside a table cell. */
export const markdownCode = (text: string): string => {
	const shown = visible(text).replaceAll("|", "\\|");
	if (shown.trim() === "") return "";
	const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const padding = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
	return `${fence}${padding}${shown}${padding}${fence}`;
};

const inline = (text: string): string => visible(text).replace(SYNTAX, "\\$&");

/** A paragraph or heading of text with every character escaped that Markdown could read as syntax (section 2.4). */
export const markdownText = (text: string): string => inline(text).replace(BLOCK_START, "$1\\$2");

/** A table cell: as text, or as code where plain text could become a link. */
export const markdownCell = (text: string): string => (LINKS_ITSELF.test(text) ? markdownCode(text) : inline(text));
