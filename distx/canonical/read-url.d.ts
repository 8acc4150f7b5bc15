import type { Assumption } from "./assumption.ts";
import type { UrlIndex } from "./url-index.ts";
/** Why a text is not a URL that can be watched. */
export type UrlProblemReason = "empty" | "not-a-url" | "invalid-url" | "white-space" | "several-urls" | "too-long" | "not-pollable";
/** `message` never repeats the text: it may hold credentials or personal data. */
export type UrlProblem = {
    readonly kind: "problem";
    readonly reason: UrlProblemReason;
    readonly message: string;
};
export type ReadUrl = {
    readonly kind: "url";
    readonly url: URL;
    readonly assumed: readonly Assumption[];
};
/** RFC 9110 section 4.1 asks for at least 8000 octets; hardly a server takes more. */
export declare const LONGEST_URL = 8000;
/**
 * Reads a cell of a list as an http(s) URL, without user info: takes off what surrounds it, refangs, adds a missing scheme.
 * Bare hosts need a known public suffix, so that `report.pdf` is no URL.
 */
export declare const readUrl: (raw: string, index: UrlIndex) => ReadUrl | UrlProblem;
