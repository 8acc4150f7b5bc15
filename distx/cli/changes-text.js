import { assertNever } from "../domain/brand.js";
import { printable } from "../domain/printable.js";
import { CHANGE_KINDS } from "../history/changes.js";
import { markdownCode, markdownText } from "../report/markdown/escape.js";
import { dateTime } from "../report/words.js";
const heading = (kind) => {
    switch (kind) {
        case "removed":
            return "Newly removed";
        case "confirmed":
            return "Removal confirmed";
        case "reappeared":
            return "Reappeared after a confirmed removal";
        case "live-again":
            return "Live again";
        case "restricted":
            return "Newly restricted";
        case "suspect":
            return "Not to be believed yet: a control failed, or too many changed at once";
        case "content-changed":
            return "Still live, with other content than when first seen";
        case "inconclusive":
            return "Cannot be read any more";
        default:
            return assertNever(kind);
    }
};
const date = (iso) => iso.slice(0, 10);
const details = (change) => {
    const { reason, since, before, beforeSeen, looks, day, similarity } = change;
    if (similarity !== null)
        return `content changed (${Math.round(similarity * 100)}% alike), on ${date(since)} (day ${day})`;
    // What was seen before a confirming look is the removal that it confirms.
    if (change.change === "confirmed")
        return `${reason}, since ${date(since)} (day ${day})`;
    const seen = looks === null ? `since ${date(since)}` : `${looks} looks in a row to ${date(since)}`;
    const was = before === null || beforeSeen === null ? "never conclusive" : `${before} last on ${date(beforeSeen)}`;
    return `${reason}, ${seen} (day ${day}); ${was}`;
};
const sections = (changes) => CHANGE_KINDS.map((kind) => [heading(kind), changes.filter(({ change }) => change === kind)]).filter(([, rows]) => rows.length > 0);
/** The changes as plain text, fit for a mail. Nothing at all where nothing changed. */
export const changesText = ({ since, changes }) => {
    if (changes.length === 0)
        return "";
    const parts = sections(changes).map(([title, rows]) => [
        `${title} (${rows.length})`,
        ...rows.map((row) => `  ${printable(row.url)}\n    ${printable(details(row))}`),
        "",
    ].join("\n"));
    return `Changes since ${dateTime(since)}\n\n${parts.join("\n")}`;
};
/** The same in Markdown; URLs are code, so that nothing turns them into links. */
export const changesMarkdown = ({ since, changes }) => {
    if (changes.length === 0)
        return "";
    const parts = sections(changes).map(([title, rows]) => [
        `## ${markdownText(title)} (${rows.length})`,
        "",
        ...rows.map((row) => `- ${markdownCode(row.url)}  \n  ${markdownText(details(row))}`),
        "",
    ].join("\n"));
    return `# Changes since ${dateTime(since)}\n\n${parts.join("\n")}`;
};
