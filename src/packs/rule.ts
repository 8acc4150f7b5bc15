import type { FailureKind } from "../domain/exchange.ts";
import type { ItemKind } from "../domain/target.ts";
import type {
	Grade,
	InconclusiveReason,
	LiveReason,
	RemovedReason,
	RestrictedReason,
	Scope,
} from "../domain/verdict.ts";

// One test of what came back, and what it means. Data only: see README.md in this folder.

/**
 * A test of one text. Every key given must hold. Texts are folded before comparing: entities decoded, NBSP and runs of
 * white space made one space, curly apostrophes and quotes made straight, case dropped.
 */
export type TextTest = {
	/** True: the text is there and not empty (an element: is there). False: it was looked for and is not there. */
	readonly present?: boolean;
	/** The text is one of these. */
	readonly is?: readonly string[];
	/** The text contains one of these. */
	readonly has?: readonly string[];
	/** The text is exactly one of the pack's named phrases, in any language. */
	readonly isPhrase?: string;
	/** The text contains one of the pack's named phrases, in any language. */
	readonly phrases?: string;
	/**
	 * The text is mainly one of the pack's named phrases: a part of it, between `|`, `-`, `–`, `·` or `:`, is a phrase and
	 * hardly more. "404 - Shop" is; "How we fixed the 404 page" is not.
	 */
	readonly mainly?: string;
	/** A regular expression (Unicode, case-insensitive) finds something in the text. */
	readonly matches?: string;
	/**
	 * The text contains the target's own item id, account, host or path as a whole word. In a URL an item or account must
	 * stand where the target's own URL has it: a platform's front page does not name the account that is called like the
	 * platform. Names that people choose do not match longer ones (`some.body` in `some.body.two`). `exact-item` heeds
	 * case, as `item` does not; `slug` is the last part of an id such as `@channel:5/video:e`, with as much of its number as both have. Together with `mainly`, the
	 * same part of the text must have both.
	 */
	readonly names?: "item" | "exact-item" | "slug" | "account" | "host" | "path";
	/** The text does not pass this test. */
	readonly not?: TextTest;
};

/**
 * What must be true of one observation. Every key given must hold; a key about something that was not looked for never
 * holds, neither plainly nor inside `none`.
 */
export type Condition = {
	/** Status codes: a number, or a class such as "5xx". */
	readonly status?: readonly (number | string)[];
	readonly failure?: readonly FailureKind[];
	/** The URL that gave the answer, after redirects. */
	readonly finalUrl?: TextTest;
	/** A whole path segment of the final URL is one of these, and the request's own path has no such segment. */
	readonly finalSegment?: readonly string[];
	/** The address that any redirect led to. */
	readonly redirectTo?: TextTest;
	/**
	 * `to-root`: a request for a deeper page ended at the site root. `off-site`: it ended at another registrable domain.
	 * `elsewhere`: at another path of the same site. `none`: nowhere else (http to https and www. count as nowhere else).
	 */
	readonly redirected?: readonly ("none" | "to-root" | "off-site" | "elsewhere")[];
	/** After a redirect: the address still has the last name, or a number, of the one asked (classify/keeps-name.ts). */
	readonly keepsName?: boolean;
	/** The page states (og:url) the host and path that answered: it is not another's page under this address. */
	readonly ownAddress?: boolean;
	/** Response fields by lower-case name. */
	readonly field?: Readonly<Record<string, TextTest>>;
	readonly title?: TextTest;
	/** Meta elements by lower-case property or name: `og:title`, `og:url`, `description`, `robots`. */
	readonly meta?: Readonly<Record<string, TextTest>>;
	readonly canonical?: TextTest;
	/**
	 * Text of elements, by selector: `h1`, `#main`, `.error`, `div.error`, `[data-post]`, `.message[data-post]`.
	 * `selector@attribute` tests that attribute instead. One element that passes is enough.
	 */
	readonly element?: Readonly<Record<string, TextTest>>;
	/**
	 * JSON values by source and RFC 6901 pointer: `document:/reason`, `script#ID:/a/b` (a script element by id),
	 * `var NAME:/a/b` (an assignment in a script). `*` stands for the first array element or object member where the rest leads somewhere.
	 * Objects and arrays read as "{}" and "[]".
	 */
	readonly json?: Readonly<Record<string, TextTest>>;
	/** One of these exact byte sequences is in the body. `{id}` stands for the item id. Never enough by itself for live or removed. */
	readonly body?: readonly string[];
	/** Whether the content broke off before its end, or could not be decoded to it. */
	readonly broken?: boolean;
	/** Size of the decoded content in bytes. */
	readonly bytes?: { readonly min?: number; readonly max?: number };
	/** How many words the page shows, of languages without spaces about how many; never holds for an answer that is no page (JSON, text), so that `none` tells those. */
	readonly words?: { readonly min?: number; readonly max?: number };
	/**
	 * The page is like the one that another probe got (`soft-404`): at least these shares of its word pairs and of its tag
	 * triples are the same (0 to 1, estimated; classify/fingerprint.ts), or every byte is.
	 */
	readonly like?: { readonly probe: string; readonly text: number; readonly structure: number };
	/** The page ended at the same address as another probe did, both after a redirect within one origin. */
	readonly sameEnd?: string;
	/** At least one of these holds. */
	readonly any?: readonly Condition[];
	/** None of these holds. */
	readonly none?: readonly Condition[];
};

export type Meaning =
	| { readonly status: "live"; readonly reason: LiveReason }
	| { readonly status: "removed"; readonly reason: RemovedReason; readonly scope: Scope }
	| { readonly status: "restricted"; readonly reason: RestrictedReason }
	| { readonly status: "inconclusive"; readonly reason: InconclusiveReason };

export type Rule = {
	/** `<platform>/<what it recognises>`, stable: stored with every snapshot that it decided. */
	readonly id: string;
	readonly grade: Grade;
	/** Who says so: a project, an issue, a measurement. */
	readonly source: string;
	/** Date of the newest observation behind it, or `unconfirmed`. */
	readonly observed: string;
	/** The probes whose answers it reads; `page` when left out. */
	readonly probes?: readonly string[];
	/** The kinds of item it is for; every kind when left out. */
	readonly kinds?: readonly ItemKind[];
	readonly when: Condition;
	/** Further answers that must agree, each from its own probe. */
	readonly and?: readonly { readonly probe: string; readonly when: Condition }[];
	/** Answers of other probes, any of which keeps the rule from holding; one that was not asked for keeps nothing. */
	readonly unless?: readonly { readonly probe: string; readonly when: Condition }[];
	readonly means: Meaning;
	readonly note?: string;
};
