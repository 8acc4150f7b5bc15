import { attributesOf } from "./tag-attributes.ts";

// The elements of a page's head that are kept: meta elements with a name that rules may read, and the canonical address.

const MOST_META = 60;
const KEPT_META = /^(?:og:|twitter:|al:|article:|profile:|description$|robots$|generator$|refresh$)/;

/** How nearly all of them are written: a name, then its content, without a character reference. */
const USUAL_META = /^meta\s+(?:name|property|http-equiv)="([^"&]*)"\s+content="([^"&]*)"\s*(?:\/\s*)?$/i;
/** A quick look before the attributes are read: most meta elements are not kept. */
const MAY_BE_KEPT = /(?:og|twitter|al|article|profile):|description|robots|generator|refresh/i;
const USUAL_CANONICAL = /^link\s+rel="canonical"\s+href="([^"&]*)"\s*(?:\/\s*)?$/i;
const CANONICAL = /canonical/i;

/** What the head says so far. Changed in place while the page is read. */
export type Head = {
	readonly meta: Record<string, string>;
	/** How many are kept: a page may have any number. */
	metaCount: number;
	canonical: string | null;
};

const keepMeta = (head: Head, name: string, content: string): void => {
	if (!KEPT_META.test(name) || name in head.meta) return;
	head.metaCount += 1;
	head.meta[name] = content;
};

const readUnusualMeta = (head: Head, inner: string): void => {
	const attributes = attributesOf(inner);
	const name = attributes.get("property") ?? attributes.get("name") ?? attributes.get("http-equiv") ?? "";
	const content = attributes.get("content");
	if (content !== undefined) keepMeta(head, name.toLowerCase(), content);
};

/** Keeps a meta element whose name rules may read, the first of each name; `inner` is the tag without its brackets. */
export const readMeta = (head: Head, inner: string): void => {
	if (head.metaCount >= MOST_META) return;
	const usual = USUAL_META.exec(inner);
	if (usual !== null) keepMeta(head, (usual[1] ?? "").toLowerCase(), usual[2] ?? "");
	else if (MAY_BE_KEPT.test(inner)) readUnusualMeta(head, inner);
};

/** Keeps the address of the page's first `<link rel=canonical>`. */
export const readLink = (head: Head, inner: string): void => {
	if (head.canonical !== null || !CANONICAL.test(inner)) return;
	const usual = USUAL_CANONICAL.exec(inner)?.[1];
	if (usual !== undefined) {
		head.canonical = usual;
		return;
	}
	const attributes = attributesOf(inner);
	const relations = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
	if (relations.includes("canonical")) head.canonical = attributes.get("href") ?? null;
};
