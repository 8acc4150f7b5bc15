import type { FailureKind, RedirectHop } from "./exchange.ts";
/** What was read from one exchange. Plain JSON: it is stored, exported and judged again. */
export type Observation = {
    /** Which probe of the pack this was: `page`, `oembed`, `api`, `embed`, `soft-404` … */
    readonly probe: string;
    readonly requestUrl: string;
    readonly finalUrl: string;
    readonly redirects: readonly RedirectHop[];
    readonly failure: {
        readonly kind: FailureKind;
        readonly code: string | null;
        readonly message: string;
    } | null;
    readonly statusCode: number | null;
    /** Decisive fields only (location, content-type, retry-after, server, cf-mitigated …). */
    readonly fields: Readonly<Record<string, string>>;
    readonly title: string | null;
    /** og: and twitter: properties of the head, by name (`og:title`). */
    readonly meta: Readonly<Record<string, string>>;
    readonly canonical: string | null;
    /** Text of the elements that a rule names, by the rule's selector. */
    readonly elements: Readonly<Record<string, readonly string[]>>;
    /** JSON values that a rule names, by the rule's path; absent where the path led nowhere. */
    readonly json: Readonly<Record<string, string | number | boolean | null>>;
    /** Selectors and JSON paths that were looked for and not found: later rules can tell "not there" from "not looked for". */
    readonly absent: readonly string[];
    /** The byte sequences that rules name and that the body holds. */
    readonly marks: readonly string[];
    /** How many words the page shows (counted up to a bound); null without text. */
    readonly words: number | null;
    /** Length of the decoded content in bytes, and whether it was cut at a bound. */
    readonly bytes: number;
    readonly truncated: boolean;
    /** The content broke off before its end, or could not be decoded to it. */
    readonly broken?: true;
    /** SHA-256 of the decoded content, hexadecimal; null without content. */
    readonly sha256: string | null;
    /** A similarity fingerprint of the visible text and structure; null without text. */
    readonly fingerprint: string | null;
};
/** Everything kept of one look: an observation for each probe that was made, in order. */
export type Evidence = {
    readonly observations: readonly Observation[];
    /** Versions of the packs that judged it: `facebook@2026-11-22`. */
    readonly packs: readonly string[];
};
