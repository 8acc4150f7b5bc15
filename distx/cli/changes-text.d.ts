import type { Changes } from "../pipeline/changes.ts";
/** The changes as plain text, fit for a mail. Nothing at all where nothing changed. */
export declare const changesText: ({ since, changes }: Changes) => string;
/** The same in Markdown; URLs are code, so that nothing turns them into links. */
export declare const changesMarkdown: ({ since, changes }: Changes) => string;
