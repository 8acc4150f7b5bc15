import { parse } from "tldts";
import type { Assumption } from "./assumption.ts";
import { cleanText } from "./clean-text.ts";
import { refang } from "./refang.ts";
import { fillTemplate, parseTemplate } from "./template.ts";
import { hasHtmlAmpersand, unescapeCopied } from "./unescape.ts";
import type { UrlIndex } from "./url-index.ts";

/** Why a text is not a URL that can be watched. */
export type UrlProblemReason =
	| "empty"
	| "not-a-url"
	| "invalid-url"
	| "white-space"
	| "several-urls"
	| "too-long"
	| "not-pollable";

/** `message` never repeats the text: it may hold credentials or personal data. */
export type UrlProblem = { readonly kind: "problem"; readonly reason: UrlProblemReason; readonly message: string };

export type ReadUrl = { readonly kind: "url"; readonly url: URL; readonly assumed: readonly Assumption[] };

/** RFC 9110 section 4.1 asks for at least 8000 octets; hardly a server takes more. */
export const LONGEST_URL = 8000;
/** RFC 1035 section 2.3.4: 255 octets on the wire are 253 characters and the dot of the root. */
const LONGEST_HOST = 254;

/** From here on a `://` is not that of the scheme. */
const BEHIND_SCHEME = "https:".length;

const NOTHING_ASSUMED: readonly Assumption[] = Object.freeze([]);
/** An ordinary URL: printable ASCII from http(s) on, ending in a character that no sentence adds. Needs no cleaning. */
const PLAIN = /^https?:\/\/(?!https?:)[^\s@[\](){}<>"'`\\^|\u007f-\uffff]*[A-Za-z0-9/=&_~+%#-]$/;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** "https://https://example.com", as forms that add a scheme make it: else the host would be "https". */
const DOUBLED_SCHEME = /^(?:https?:\/\/)+(?=https?:\/\/)/i;
const HOST_AND_PORT = /^[^\s/?#:@]+:\d{1,5}(?:[/?#]|$)/;
const BARE_HOST = /^(?:[^\s/?#@:[\]]+\.)+[^\s/?#@:.[\]]+\.?(?::\d{1,5})?(?:[/?#]|$)/;
const EMAIL = /^[^\s/?#@:]+@[^\s/?#@:]+\.[^\s/?#@:]+$/;
const BARE_WITH_USER_INFO = /^[^\s/?#@:]+:[^\s/?#@]*@(?=[^\s/?#@]+\.)/;
const BARE_IPV6 = /^\[[0-9a-f:.]+\](?::\d{1,5})?(?:[/?#]|$)/i;
/** Schemes that are named in the message; any other text before a colon may be a user name. */
const KNOWN_SCHEMES = new Set(
	"about blob chrome data dns facetime feed file ftp ftps geo git gopher imap intent ipfs ipns irc ircs itms javascript ldap magnet mailto market mms news nntp onion rtmp rtsp sftp sip sips skype sms smsto snap spotify ssh tel telnet tg viber view-source vnd ws wss whatsapp xmpp fb instagram twitter at snssdk1233 line weixin zoommtg".split(
		" ",
	),
);

const problem = (reason: UrlProblemReason, message: string): UrlProblem => ({ kind: "problem", reason, message });

/** Names that stand for hosts in documentation and tests (RFC 2606 section 2); no public suffix, but no file's ending either. */
const RESERVED_NAME = /\.(?:example|test)\.?$/i;

const isKnownDomain = (text: string): boolean => {
	const host = text.split(/[/?#:]/, 1)[0] ?? "";
	if (RESERVED_NAME.test(host)) return true;
	const found = parse(host);
	return found.isIp === true || (found.domain !== null && (found.isIcann === true || found.isPrivate === true));
};

const appLink = (text: string, index: UrlIndex): string | null => {
	for (const { pattern, url } of index.appLinks) {
		const groups = pattern.exec(text)?.groups;
		if (groups !== undefined) return fillTemplate(parseTemplate(url), groups);
	}
	return null;
};

const withScheme = (
	text: string,
	index: UrlIndex,
): { readonly text: string; readonly assumption: Assumption | null } | UrlProblem => {
	if (/^https?:/i.test(text)) return { text: text.replace(DOUBLED_SCHEME, ""), assumption: null };
	if (text.startsWith("//")) return { text: `https:${text}`, assumption: "https-assumed" };
	// `Case:123` and `12:30` have the form of a host and a port, too.
	const isHostAndPort = HOST_AND_PORT.test(text) && (isKnownDomain(text) || /^localhost:/i.test(text));
	if (isHostAndPort || BARE_IPV6.test(text)) return { text: `https://${text}`, assumption: "https-assumed" };
	const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
	if (scheme !== undefined) {
		const translated = appLink(text, index);
		if (translated !== null) return { text: translated, assumption: "app-link-translated" };
		const host = KNOWN_SCHEMES.has(scheme) ? "" : text.replace(BARE_WITH_USER_INFO, "");
		if (host !== "" && host !== text && isKnownDomain(host)) {
			return { text: `https://${text}`, assumption: "https-assumed" };
		}
		return KNOWN_SCHEMES.has(scheme)
			? problem("not-pollable", `A ${scheme}: address cannot be polled; only http and https can.`)
			: problem("not-pollable", "Only http and https addresses can be polled.");
	}
	if (EMAIL.test(text)) return problem("not-a-url", "This is an e-mail address, not a web address.");
	if (BARE_HOST.test(text) && isKnownDomain(text)) {
		return { text: `https://${text}`, assumption: "https-assumed" };
	}
	return problem("not-a-url", "This is not a web address: no scheme and no known domain at its start.");
};

/** A further address behind a mark of separation, or run together with the first; behind `/`, `=` and the like it is a part of it. */
const FURTHER_URL = /(?:[,;|>]|(?<!%[0-9a-f]?)[0-9a-z])h(?:tt|xx)ps?:\/\//i;

const holdsSeveral = (text: string): boolean => {
	if (/\s/.test(text) && (text.match(/https?:\/\//gi)?.length ?? 0) > 1) return true;
	const further = FURTHER_URL.exec(text);
	return further !== null && /[/.]/.test(text.slice(0, further.index));
};

const checkSpaces = (text: string): UrlProblem | null => {
	if (holdsSeveral(text)) {
		return problem("several-urls", "This cell holds more than one web address; give each a row of its own.");
	}
	return /\s/.test(text)
		? problem("white-space", "White space inside the address; write %20 if it belongs there.")
		: null;
};

/**
 * RFC 1034 section 3.1: only the root's label is empty; RFC 1123 section 2.1: letters, digits and hyphens, beside which names
 * hold underscores. The URL parser lets `https:/./x`, `a..example` and `example,com` pass, and a slip of the pen would read
 * as a host that is gone.
 */
const NO_HOST = /^\.|\.\.|^[^[]*[^a-z0-9._[-]/;

const parseUrl = (text: string): URL | null => {
	if (!URL.canParse(text)) return null;
	const url = new URL(text);
	return url.hostname.length > LONGEST_HOST || NO_HOST.test(url.hostname) ? null : url;
};

const readUntidy = (raw: string, index: UrlIndex): ReadUrl | UrlProblem => {
	const cleaned = cleanText(raw);
	if (cleaned.text === "") return problem("empty", "No address here.");
	const unescaped = unescapeCopied(cleaned.text);
	const refanged = refang(unescaped);
	const spaces = checkSpaces(refanged);
	if (spaces !== null) return spaces;
	const complete = withScheme(refanged, index);
	if ("kind" in complete) return complete;
	const url = parseUrl(complete.text);
	if (url === null) return problem("invalid-url", "The host or port of this address is not valid.");
	if (!url.hostname.includes(".") && complete.assumption === "https-assumed" && !/:/.test(url.host)) {
		return problem("not-a-url", "This is not a web address: a host name without a domain.");
	}
	const hasUserInfo = url.username !== "" || url.password !== "";
	if (!hasUserInfo && /[<>]/.test(complete.text)) {
		return problem("invalid-url", "Angle brackets inside the address: is it cut out of a page's source?");
	}
	const assumed = [...cleaned.assumed];
	if (unescaped !== cleaned.text) assumed.push("unescaped");
	if (refanged !== unescaped) assumed.push("refanged");
	if (complete.assumption !== null) assumed.push(complete.assumption);
	if (hasUserInfo) {
		url.username = "";
		url.password = "";
		assumed.push("user-info-dropped");
	}
	return { kind: "url", url, assumed };
};

/**
 * Reads a cell of a list as an http(s) URL, without user info: takes off what surrounds it, refangs, adds a missing scheme.
 * Bare hosts need a known public suffix, so that `report.pdf` is no URL.
 */
export const readUrl = (raw: string, index: UrlIndex): ReadUrl | UrlProblem => {
	if (raw.length > LONGEST_URL) return problem("too-long", `Longer than ${LONGEST_URL} characters.`);
	if (PLAIN.test(raw) && !raw.includes("://", BEHIND_SCHEME) && !hasHtmlAmpersand(raw)) {
		const url = parseUrl(raw);
		if (url !== null) return { kind: "url", url, assumed: NOTHING_ASSUMED };
	}
	return readUntidy(raw, index);
};
