import { visible } from "../visible.js";
// Untrusted text must stay text in CommonMark and in GitHub's tables: no link, image, HTML, emphasis or further cell.
const SYNTAX = /[\\`*_[\]<>|~#&$]/g;
/** What starts a list, quote, heading or rule at the head of a block. */
const BLOCK_START = /^(\d*)([-+=.)])/;
/** GitHub turns these into links or mentions even in plain text, so such a word is set as code. */
const LINKS_ITSELF = /:\/\/|www\.|@|xmpp:|mailto:/i;
const inline = (text) => text.replace(SYNTAX, "\\$&");
/** A code span with a fence that the text cannot close (CommonMark 0.31 section 6.1). */
const span = (text) => {
    const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return `${fence}${padding}${text}${padding}${fence}`;
};
/** Text as code in a table cell; a pipe would end the cell even there. */
export const markdownCode = (text) => {
    const shown = visible(text).trim();
    return shown === "" ? "" : span(shown).replaceAll("|", "\\|");
};
/** A paragraph, heading or list item of text: all syntax escaped (section 2.4), words that would become links as code. */
export const markdownText = (text) => visible(text)
    .trim()
    .split(/(\s+)/)
    .map((word) => (LINKS_ITSELF.test(word) ? span(word) : inline(word)))
    .join("")
    .replace(BLOCK_START, "$1\\$2");
/** A table cell: as text, or as code where plain text could become a link. */
export const markdownCell = (text) => LINKS_ITSELF.test(text) ? markdownCode(text) : inline(visible(text).trim());
