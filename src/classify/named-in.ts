import type { ItemKind, TargetIdentity } from "../domain/target.ts";
import type { TextTest } from "../packs/rule.ts";
import { foldText } from "./fold-text.ts";

// Whether a text names a target: as a whole word, and where it is a URL, in the place where the target's own URL has it.

type What = NonNullable<TextTest["names"]>;

/** A text as rules compare it, and as the page has it. */
export type ReadText = { readonly folded: string; readonly raw: string };

const WORD = /[\p{L}\p{N}_]/u;
/** What may stand inside a name, but also ends a sentence or leads to a file's ending; and inside a label of a host. */
const JOINT = /[.~-]/;
const LABEL_JOINT = /-/;

/** Whether no word runs on from one character to the next. A name's own sign (`/path`, `@name`) ends the word before it. */
const isBreak = (first: string, second: string): boolean => !WORD.test(first) || !WORD.test(second);

/** Whether a name goes on beyond a joint: `some.body` in `some.body.two`, but not in "some.body. And". */
const isJoined = (joint: string, beyond: string, joints = JOINT): boolean => joints.test(joint) && WORD.test(beyond);

/**
 * Whether `text` contains `name` as a whole word.
 * @param joints what may join the word to others in a longer name, of which it is then no spelling; null where nothing may
 */
export const hasWord = (text: string, name: string, joints: RegExp | null = null): boolean => {
	for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
		const end = at + name.length;
		const isWhole = isBreak(text.charAt(at - 1), name.charAt(0)) && isBreak(text.charAt(end - 1), text.charAt(end));
		if (!isWhole) continue;
		if (joints === null) return true;
		if (isJoined(text.charAt(at - 1), text.charAt(at - 2), joints)) continue;
		if (!isJoined(text.charAt(end), text.charAt(end + 1), joints)) return true;
	}
	return false;
};

/** Kinds whose id is a name that people choose, and that another's name may begin with. */
const NAMED_KINDS: ReadonlySet<ItemKind> = new Set([
	"page",
	"group",
	"profile",
	"invite",
	"channel",
	"community",
	"store",
	"repository",
	"blog",
	"site",
]);

/** The item's own part of an id such as `@channel:5/video:e`: its name, and as much of its number as the id has. */
const slugOf = (itemId: string): readonly [name: string, number: string] => {
	const [name = "", number = ""] = itemId.slice(itemId.lastIndexOf("/") + 1).split(":");
	return [name, number];
};

/** Whether a text has an item's own name, and the same number after it: one of the two may be the other's beginning. */
const namesSlug = (text: string, itemId: string): boolean => {
	const [name, number] = slugOf(itemId);
	if (number === "") return hasWord(text, name, JOINT);
	for (let at = text.indexOf(`${name}:`); at !== -1; at = text.indexOf(`${name}:`, at + 1)) {
		const stated = /^[0-9a-f]+/.exec(text.slice(at + name.length + 1))?.[0] ?? "";
		const isOwnWord =
			isBreak(text.charAt(at - 1), name.charAt(0)) && !isJoined(text.charAt(at - 1), text.charAt(at - 2));
		if (isOwnWord && stated !== "" && (stated.startsWith(number) || number.startsWith(stated))) return true;
	}
	return false;
};

// Canonical addresses are written in one way, and many rules ask: no parser is needed.
const HOST_NAME = /^[a-z]+:\/\/(?:www\.)?(\[[^\]]*\]|[^/:?#]+)/;
const PATH = /^[a-z]+:\/\/[^/?#]+(\/[^?#]*)/;

/** The word by which a target is named; null where it has none. */
export const nameOf = (target: TargetIdentity, what: What): string | null => {
	switch (what) {
		case "item":
		case "exact-item":
			return target.itemId;
		case "slug":
			return target.itemId;
		case "account":
			return target.account;
		case "host":
			return HOST_NAME.exec(target.url)?.[1] ?? null;
		case "path": {
			// Every address of a host names its root.
			const path = PATH.exec(target.url)?.[1] ?? "/";
			return path === "/" ? null : path.replace(/\/$/, "");
		}
		default:
			return null;
	}
};

const HOST_OF_URL = /^https?:\/\/[^/?#]*/i;
const SCHEME = /^https?:\/\//;
/** A query parameter that carries another address: where to go after the login, what is shared. */
const CARRIED = /[?&][^=&#]*=[^&#]*(?:\/|%2f)[^&#]*/gi;
const DIGITS = /^\d+$/;

/** The labels of a host before those that it shares with another: `some.` of some.medium.com beside medium.com. */
const ownLabels = (host: string, other: string): string => {
	const labels = host.split(".");
	const others = other.split(".");
	while (labels.length > 0 && labels.at(-1) === others.at(-1)) {
		labels.pop();
		others.pop();
	}
	return labels.join(".");
};

/** Whether a text names the item or account. */
const namesOwn = (text: string, name: string, ownUrl: string, { itemKind }: TargetIdentity): boolean => {
	const ownOrigin = HOST_OF_URL.exec(ownUrl)?.[0] ?? "";
	const isAfterHost = hasWord(ownUrl.slice(ownOrigin.length), name);
	const isName = isAfterHost && NAMED_KINDS.has(itemKind) && !DIGITS.test(name);
	const isLabel = ownOrigin.toLowerCase().replace(SCHEME, "").startsWith(`${name}.`);
	const joints = isName ? JOINT : isLabel ? LABEL_JOINT : null;
	const origin = HOST_OF_URL.exec(text)?.[0];
	if (origin === undefined) return hasWord(text, name, joints);
	const bare = text.replace(CARRIED, "");
	if (!isAfterHost) return hasWord(bare, name, joints);
	const labels = ownLabels(origin.toLowerCase().replace(SCHEME, ""), ownOrigin.toLowerCase().replace(SCHEME, ""));
	const rest = bare.slice(origin.length);
	// A search for a name, or a link to share it, has the name in its query.
	return hasWord(`${labels} ${isName ? rest.replace(/[?#].*$/, "") : rest}`, name, joints);
};

/** Whether an address, or a path alone, is the path or something under it. */
const isPath = (text: string, path: string): boolean => {
	const origin = HOST_OF_URL.exec(text)?.[0];
	const rest = (origin === undefined ? text : text.slice(origin.length)).replace(/[?#].*$/, "");
	return rest === path || rest.startsWith(`${path}/`);
};

const namesHost = (text: string, host: string): boolean => {
	for (let at = text.indexOf(host); at !== -1; at = text.indexOf(host, at + 1)) {
		const end = at + host.length;
		if (text.charAt(at - 1) === "-" || !isBreak(text.charAt(at - 1), host.charAt(0))) continue;
		if (isBreak(text.charAt(end - 1), text.charAt(end)) && !isJoined(text.charAt(end), text.charAt(end + 1)))
			return true;
	}
	return false;
};

/** Whether a text names the target (packs/rule.ts, `names`). */
export const isNamedIn = ({ folded, raw }: ReadText, what: What, target: TargetIdentity): boolean => {
	const name = nameOf(target, what);
	if (name === null || name === "") return false;
	switch (what) {
		case "item":
		case "account":
			return namesOwn(folded, foldText(name), foldText(target.url), target);
		case "exact-item":
			return namesOwn(raw, name, target.url, target);
		case "slug":
			return namesSlug(folded, foldText(name));
		case "host":
			return namesHost(folded, foldText(name));
		case "path":
			return HOST_OF_URL.test(folded) || folded.startsWith("/")
				? isPath(folded, foldText(name))
				: hasWord(folded, foldText(name));
		default:
			return false;
	}
};
